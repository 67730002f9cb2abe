import { describe, expect, test } from 'vitest'
import { driftLimits } from '../../../../src/metrics/drift/driftLimits.js'
import type { Evidence, ShapeEvidence, ShareEvidence } from '../../../../src/metrics/drift/evidence.js'
import { judgeDrift } from '../../../../src/metrics/drift/judgeDrift.js'
import type { JudgedColumn, JudgedPart } from '../../../../src/metrics/drift/judgedColumn.js'

const share = (
  before: readonly [count: number, of: number],
  now: readonly [count: number, of: number],
  more: Partial<ShareEvidence> = {},
): ShareEvidence => ({
  kind: 'share',
  part: 'null',
  reference: { count: before[0], of: before[1] },
  current: { count: now[0], of: now[1] },
  ...more,
})

const shape = (
  reference: readonly number[],
  current: readonly number[],
  more: Partial<ShapeEvidence> = {},
): ShapeEvidence => ({
  kind: 'shape',
  part: 'shape',
  isOrdered: true,
  reference: { counts: reference, of: sum(reference) },
  current: { counts: current, of: sum(current) },
  labels: reference.map(String),
  ...more,
})

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

function judgeColumn(evidence: readonly Evidence[], limits = {}): JudgedColumn {
  const column = judgeDrift(new Map([['x', evidence]]), { ...driftLimits, ...limits }).get('x')
  if (column === undefined) throw new Error('the column was not judged')
  return column
}

function judgePart(evidence: Evidence, limits = {}): JudgedPart {
  const [part] = judgeColumn([evidence], limits).parts
  if (part === undefined) throw new Error('the part was not judged')
  return part
}

describe('a share', () => {
  test('is judged by Fisher’s exact test, two-sided', () => {
    // scipy.stats.fisher_exact([[10, 990], [25, 975]])
    expect(judgePart(share([10, 1000], [25, 1000])).pValue).toBeCloseTo(0.015749705522146405, 14)
    expect(judgePart(share([25, 1000], [10, 1000])).pValue).toBeCloseTo(0.015749705522146405, 14)
    expect(judgePart(share([21, 20_000], [2410, 5000])).pValue).toBe(0)
  })

  test('upwards only by the test of more', () => {
    // scipy.stats.fisher_exact([[12, 488], [5, 1995]], alternative='greater')
    const part = judgePart(share([5, 2000], [12, 500], { upwards: true }))
    expect(part.pValue).toBeCloseTo(8.410988282027579e-6, 18)
    expect(part.outcome).toBe('fail')
    expect(judgePart(share([50, 500], [0, 500], { upwards: true })).outcome).toBe('pass')
  })

  test('drifts only when the change is large enough, however certain it is', () => {
    const small = share([100_000, 1_000_000], [104_900, 1_000_000])
    expect(judgePart(small)).toMatchObject({ outcome: 'pass', test: 'fisherExact' })
    expect(judgePart(small).adjustedPValue).toBeLessThan(1e-20)
    expect(judgePart(small, { minShareChange: 0.0049 }).outcome).toBe('fail')
    // 0.105 − 0.1 is a little less than 0.005 in doubles.
    expect(judgePart(share([100_000, 1_000_000], [105_000, 1_000_000])).outcome).toBe('fail')
  })

  test('that nobody holds, or everybody, is no test; but what only the current side can fill always is', () => {
    expect(judgePart(share([0, 100], [0, 100])).pValue).toBeUndefined()
    expect(judgePart(share([100, 100], [50, 50])).pValue).toBeUndefined()
    expect(judgePart(share([0, 100], [0, 100], { always: true })).pValue).toBe(1)
    const alone = judgeColumn([share([10, 1000], [25, 1000])])
    const crowd = judgeColumn([share([10, 1000], [25, 1000]), share([0, 1000], [0, 1000], { always: true })])
    expect(crowd.parts[0]?.adjustedPValue).toBeCloseTo(2 * (alone.parts[0]?.adjustedPValue ?? 0), 14)
  })

  test('found by looking counts as often as it could have been found, and reports its own p', () => {
    const part = judgePart(share([5, 1000], [25, 1000], { pickedFrom: 40 }))
    const plain = judgePart(share([5, 1000], [25, 1000]))
    expect(part.pValue).toBe(plain.pValue)
    expect(part.adjustedPValue).toBeCloseTo(40 * (plain.pValue ?? 0), 12)
    expect(judgePart(share([5, 1000], [8, 1000], { pickedFrom: 1000 })).adjustedPValue).toBe(1)
  })
})

describe('a shape of numbers', () => {
  const reference = Array.from({ length: 20 }, () => 50)
  const current = [20, 22, 18, 25, 30, 35, 40, 45, 30, 25, 20, 15, 10, 12, 14, 9, 8, 7, 6, 9]

  test('is judged by the smaller p of Kolmogorov-Smirnov and χ², which both count', () => {
    const part = judgePart(shape(reference, current))
    // D √(nm / (n + m)) under scipy.stats.kstwobign.sf; scipy.spatial.distance.jensenshannon(R / 1000, C / 400, base=2)
    expect(part.kolmogorovSmirnov).toBeCloseTo(0.225, 14)
    expect(part.pValue).toBeCloseTo(5.464004582345214e-13, 25)
    expect(part.jensenShannon).toBeCloseTo(0.23586621859217619, 14)
    expect(part).toMatchObject({ test: 'kolmogorovSmirnov', outcome: 'fail' })
    expect(part.adjustedPValue).toBeCloseTo(2 * 5.464004582345214e-13, 25)
  })

  test('is judged without χ² where the reference has fewer than 500 rows or the current data fewer than 200', () => {
    const few = judgePart(
      shape(
        reference.map(() => 24),
        current,
      ),
    )
    expect(few.adjustedPValue).toBe(few.pValue)
    const tail = [...Array.from({ length: 19 }, () => 10), 100]
    expect(
      judgePart(
        shape(
          Array.from({ length: 20 }, () => 50),
          tail,
        ),
      ).test,
    ).toBe('chiSquared')
    expect(
      judgePart(
        shape(
          Array.from({ length: 20 }, () => 50),
          tail.map((count) => Math.round(count * 0.6)),
        ),
      ).test,
    ).toBe('kolmogorovSmirnov')
  })

  test('drifts only when one of the distances is large enough', () => {
    const many = (counts: readonly number[]) => counts.map((count) => count * 10_000)
    const slight = shape(many([50, 50]), many([54, 46]))
    expect(judgePart(slight)).toMatchObject({ outcome: 'pass' })
    expect(judgePart(slight, { minShapeChange: 0.03 })).toMatchObject({ outcome: 'fail' })
  })
})

describe('a shape that moved as a whole', () => {
  // A quarter of a standard deviation at 5,000 and 500 rows, where chance made Kolmogorov-Smirnov's D small.
  const moved = shape(
    Array.from({ length: 20 }, () => 250),
    [14, 15, 21, 18, 23, 22, 26, 21, 24, 25, 27, 24, 27, 29, 25, 32, 28, 33, 31, 35],
  )

  test('is found by ranks where the other tests do not find it', () => {
    const others = Array.from({ length: 3 }, () => share([0, 5000], [0, 500], { always: true }))
    const [part] = judgeColumn([moved, ...others]).parts
    expect(part).toMatchObject({ test: 'mannWhitney', outcome: 'fail' })
    // A quarter of the false alarms are for such tests.
    expect(part?.adjustedPValue).toBeCloseTo(4 * (part?.pValue ?? 0), 15)
  })

  test('and reports the others where they find it too, or nothing is found', () => {
    expect(judgePart(shape([200, 100], [50, 250])).test).toBe('kolmogorovSmirnov')
    expect(judgePart(shape([150, 150], [140, 160])).test).toBe('kolmogorovSmirnov')
  })

  test('pays for the other shapes that could have moved', () => {
    const rest = Array.from({ length: 200 }, (_, index) => [`other ${index}`, [shape([150, 150], [150, 150])]] as const)
    const column = judgeDrift(new Map([['x', [moved]], ...rest]), driftLimits).get('x')
    expect(column?.outcome).toBe('pass')
  })
})

describe('a shape of categories', () => {
  const categories = (reference: readonly number[], current: readonly number[]) =>
    shape(reference, current, { isOrdered: false, rest: reference.length - 1 })

  test('is judged by χ² alone, thin cells and the rest put together', () => {
    const part = judgePart(categories([600, 300, 95, 5], [250, 180, 60, 10]))
    // scipy.stats.chi2_contingency([[600, 300, 95, 5], [250, 180, 60, 10]], correction=False)
    expect(part.pValue).toBeCloseTo(0.00025473605198956693, 15)
    expect(part.jensenShannon).toBeCloseTo(0.09889468396001093, 14)
    expect(part.kolmogorovSmirnov).toBeUndefined()
    expect(part).toMatchObject({ test: 'chiSquared', outcome: 'fail' })
  })

  test('has no test below 100 rows on a side', () => {
    expect(judgePart(categories([60, 30, 0], [45, 54, 0]))).toMatchObject({ outcome: 'pass' })
    expect(judgePart(categories([60, 30, 0], [45, 54, 0])).pValue).toBeUndefined()
  })
})

describe('a column', () => {
  const even = (rows: number) => Array.from({ length: 20 }, () => rows / 20)

  test('is inconclusive when not even half a standard deviation could have been seen', () => {
    // One test of 50/50 rows: (scipy.stats.kstwobign.isf(0.01) + 0.42) / 5
    const small = judgeColumn([shape(even(60), even(60))])
    expect(small.outcome).toBe('inconclusive')
    expect(small.detectable).toBeCloseTo((1.6276236115189504 + 0.42) / Math.sqrt(30), 12)
    expect(judgeColumn([shape(even(60), even(60))], { minDetectable: 0.5 }).outcome).toBe('pass')
    expect(judgeColumn([shape(even(1000), even(1000))]).outcome).toBe('pass')
  })

  test('is not inconclusive once something is significant, material or not', () => {
    const parts = [shape(even(60), even(60)), share([0, 60], [30, 60], { part: 'nan' })]
    expect(judgeColumn(parts).outcome).toBe('fail')
    expect(judgeColumn(parts, { minShareChange: 0.9 }).outcome).toBe('pass')
  })

  test('counts what the shape holds of all rows: a healthy shape of few rows hides little', () => {
    const held = shape(even(100), even(100))
    const thin = { ...held, reference: { ...held.reference, of: 1000 }, current: { ...held.current, of: 1000 } }
    expect(judgeColumn([held]).outcome).toBe('inconclusive')
    expect(judgeColumn([thin]).outcome).toBe('pass')
  })

  test('without a shape is never inconclusive', () => {
    expect(judgeColumn([share([0, 5], [1, 5])])).toEqual({ outcome: 'pass', parts: [expect.anything()] })
    expect(judgeColumn([])).toEqual({ outcome: 'pass', parts: [] })
  })

  test('pays for the other columns of its assertion', () => {
    const doubtful = [share([10, 1000], [30, 1000])]
    const alone = judgeDrift(new Map([['x', doubtful]]), driftLimits).get('x')
    const others = Array.from({ length: 9 }, (_, index) => [`other ${index}`, [share([5, 1000], [5, 1000])]] as const)
    const among = judgeDrift(new Map<string, readonly Evidence[]>([['x', doubtful], ...others]), driftLimits).get('x')
    expect(alone?.outcome).toBe('fail')
    expect(among?.outcome).toBe('pass')
    expect(among?.parts[0]?.adjustedPValue).toBeCloseTo(10 * (alone?.parts[0]?.adjustedPValue ?? 0), 12)
  })
})
