import fc from '../support/property.js'
import { describe, expect, test } from 'vitest'
import type { Judged } from '../../matchers/settleAssertions.js'
import { dataset } from '../../src/datasets/dataset.js'
import { forFrames } from '../support/forFrames.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const data = dataset(
  {
    x: [4, 1, null, 2, 3, 10],
    score: [1.5, NaN, 2.5, -Infinity, null, 0.5],
    one: [7.5, null, null, null, null, null],
    name: ['a', 'b', 'c', 'd', 'e', 'f'],
    flag: [true, false, true, false, true, false],
    nothing: [null, null, null, null, null, null],
  },
  { name: 'data' },
)
type Checks = ReturnType<typeof check>
type Ask = (checks: Checks, column: string, ...more: readonly unknown[]) => Promise<Judged>

/** `toHave…Between` as its callers write it, whatever else it takes. */
const asks = (matcher: keyof Checks & `toHave${string}Between`, ...before: readonly unknown[]): Ask => {
  return (checks, column, ...more) =>
    (checks[matcher] as (...args: readonly unknown[]) => Promise<Judged>)(column, ...before, ...more)
}

/** Of [4, 1, 2, 3, 10] and [1.5, 2.5, 0.5]: numpy.mean, numpy.median, numpy.quantile(x, 0.9), numpy.std(ddof=1), … */
describe.each([
  { name: 'toHaveMeanBetween', ask: asks('toHaveMeanBetween'), x: 4, score: 1.5, what: 'mean' },
  { name: 'toHaveMedianBetween', ask: asks('toHaveMedianBetween'), x: 3, score: 1.5, what: 'median' },
  {
    name: 'toHaveQuantileBetween',
    ask: asks('toHaveQuantileBetween', 0.9),
    x: 7.6,
    score: 2.3,
    what: 'quantile 0.9',
  },
  {
    name: 'toHaveStandardDeviationBetween',
    ask: asks('toHaveStandardDeviationBetween'),
    x: 3.5355339059327378,
    score: 1,
    what: 'standard deviation',
  },
  { name: 'toHaveSumBetween', ask: asks('toHaveSumBetween'), x: 20, score: 4.5, what: 'sum' },
  { name: 'toHaveMinimumBetween', ask: asks('toHaveMinimumBetween'), x: 1, score: 0.5, what: 'minimum' },
  { name: 'toHaveMaximumBetween', ask: asks('toHaveMaximumBetween'), x: 10, score: 2.5, what: 'maximum' },
])('$name', ({ ask, x, score, what }) => {
  test('passes within, both ends included', async () => {
    const { verdict } = await ask(check(data), 'x', x - 1, x + 1)
    expect(verdict).toMatchObject({ outcome: 'pass', columns: ['x'], facts: { values: 5, nulls: 1, rows: 6 } })
    expect(verdict.received).toBeCloseTo(x, 12)
    const exact = verdict.received as number
    expect((await ask(check(data), 'x', exact, exact + 1)).verdict.outcome).toBe('pass')
    expect((await ask(check(data), 'x', exact - 1, exact)).verdict.outcome).toBe('pass')
    expect((await ask(check(data), 'x', -Infinity, x + 1)).verdict.outcome).toBe('pass')
  })

  test('fails outside, and says what was expected, received and counted', async () => {
    const { verdict, message } = await ask(check(data), 'x', x + 1, x + 2)
    expect(verdict.outcome).toBe('fail')
    expect(message).toContain(`Expected  ${what} between ${x + 1} and ${x + 2}`)
    expect(message).toContain('Counted   5 values of x (BIGINT); 1 null left out')
  })

  test('.not swaps', async () => {
    expect((await ask(check(data).not as Checks, 'x', x - 1, x + 1)).verdict.outcome).toBe('fail')
    expect((await ask(check(data).not as Checks, 'x', x + 1, x + 2)).verdict.outcome).toBe('pass')
  })

  test('NaN and infinities fail both ways, counted, unless they are to be ignored', async () => {
    for (const checks of [check(data), check(data).not as Checks]) {
      const { verdict, message } = await ask(checks, 'score', -100, 100)
      expect(verdict.outcome).toBe('fail')
      expect(message).toContain('1 NaN and 1 -Infinity in 6 rows of score (DOUBLE)')
    }
    const { verdict } = await ask(check(data), 'score', -100, 100, { nonFinite: 'ignore' })
    expect(verdict.outcome).toBe('pass')
    expect(verdict.received).toBeCloseTo(score, 12)
  })

  test('no rows and nothing but nulls fail both ways', async () => {
    for (const checks of [check(data), check(data).not as Checks]) {
      expect((await ask(checks, 'nothing', -100, 100)).message).toContain('all 6 rows of nothing (VARCHAR) are null')
      expect((await ask(checks, 'x', -100, 100, { where: 'x > 99' })).verdict.outcome).toBe('fail')
      expect((await ask(checks, 'x', -100, 100, { where: 'x IS NULL' })).message).toContain('all 1 row of x')
    }
    const allowed = await ask(check(data), 'x', -100, 100, { where: 'x > 99', allowEmpty: true })
    expect(allowed.verdict.outcome).toBe('pass')
  })

  test('a bound may be relative to a reference', async () => {
    const { verdict } = await ask(check(data), 'x', { relativeTo: data, within: 0.1 })
    expect(verdict.outcome).toBe('pass')
    expect(verdict.expected).toContain('in data ± 10 %')
    const far = dataset({ x: [100, 200, 400] })
    expect((await ask(check(data), 'x', { relativeTo: far, within: 0.1 })).verdict.outcome).toBe('fail')
    const empty = await ask(check(data), 'x', { relativeTo: data.where('x > 99'), within: 0.1 })
    expect(empty.verdict.outcome).toBe('error')
  })

  test('misuse is an error both ways', async () => {
    for (const checks of [check(data), check(data).not as Checks]) {
      const texts = await Promise.all([
        ask(checks, 'xx', 0, 1),
        ask(checks, 'name', 0, 1),
        ask(checks, 'flag', 0, 1),
        ask(checks, 'x', 'low', 1),
        ask(checks, 'x', 2, 1),
        ask(checks, 'x', 0),
        ask(checks, 'x', 0, 1, { nonFinit: 'ignore' }),
      ])
      expect(texts.map(({ verdict }) => verdict.outcome)).toEqual(Array(7).fill('error'))
      expect(texts[1].message).toContain('name (VARCHAR) is string')
      expect(texts[6].message).toContain('did you mean "nonFinite"?')
    }
  })
})

describe('a quantile', () => {
  test.each([[1.5], [-0.1], ['0.5'], [NaN]])('at %s is an error', async (q) => {
    expect((await check(data).toHaveQuantileBetween('x', q as number, 0, 1)).message).toContain('a share in [0, 1]')
  })

  test('at 0 and 1 is the smallest and the largest value', async () => {
    expect((await check(data).toHaveQuantileBetween('x', 0, 1, 1)).verdict.outcome).toBe('pass')
    expect((await check(data).toHaveQuantileBetween('x', 1, 10, 10)).verdict.outcome).toBe('pass')
  })
})

test('one value has no standard deviation, which fails both ways', async () => {
  for (const checks of [check(data), check(data).not])
    expect((await checks.toHaveStandardDeviationBetween('one', 0, 1)).verdict).toMatchObject({
      outcome: 'fail',
      received: null,
    })
})

describe('exactness', () => {
  test('int64: sums and extents beyond 2^53 are exact, and so are bounds', async () => {
    const big = check({ n: [9007199254740993n, 9007199254740995n, 1n] })
    const total = 18014398509481989n
    expect((await big.toHaveSumBetween('n', total, total)).verdict).toMatchObject({
      outcome: 'pass',
      received: String(total),
    })
    expect((await big.toHaveMaximumBetween('n', 0, 9007199254740994n)).verdict.outcome).toBe('fail')
    expect((await big.toHaveMaximumBetween('n', 0, 9007199254740995n)).verdict.received).toBe('9007199254740995')
  })

  test('dates have extents, told as ISO text', async () => {
    const days = check({ day: ['2026-01-01T10:00:00.123Z', '2026-03-01'].map((day) => new Date(day)) })
    const { verdict } = await days.toHaveMinimumBetween('day', '2026-01-01', new Date('2026-01-02'))
    expect(verdict).toMatchObject({ outcome: 'pass', expected: 'minimum between 2026-01-01 and 2026-01-02' })
    expect(verdict.received).toMatch(/^2026-01-01T10:00:00\.123/)
    expect((await days.toHaveMaximumBetween('day', '2026-03-01T00:00:01Z', '2026-04-01')).verdict.outcome).toBe('fail')
  })

  /** NIST Statistical Reference Datasets, univariate: certified mean and standard deviation (n − 1). */
  test.each([
    ['NumAcc1', [10000001, 10000003, 10000002], 10000002, 1],
    ['NumAcc3', [1000000.2, ...alternating(1000000.1, 1000000.3, 500)], 1000000.2, 0.1],
    ['NumAcc4', [10000000.2, ...alternating(10000000.1, 10000000.3, 500)], 10000000.2, 0.1],
    ['1e15 + {0, 1}', alternating(1e15, 1e15 + 1, 500), 1e15 + 0.5, 0.5002501876563868],
  ])('%s', async (_, x, mean, deviation) => {
    const checks = check({ x })
    const [one, other] = await Promise.all([
      checks.toHaveMeanBetween('x', mean * (1 - 1e-12), mean * (1 + 1e-12)),
      checks.toHaveStandardDeviationBetween('x', deviation * (1 - 2e-8), deviation * (1 + 2e-8)),
    ])
    expect([one.verdict.outcome, other.verdict.outcome]).toEqual(['pass', 'pass'])
  })

  test('agrees with a computation in JavaScript', async () => {
    const x = fc.option(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -3, max: 3 })), {
      nil: null,
    })
    await forFrames(fc.record({ x }), async (rows, frame) => {
      const values = rows.map((row) => row.x).filter((value) => value !== null)
      const checks = check(frame)
      const [low, high] = [-1e9, 1e9]
      const judged = await Promise.all([
        checks.toHaveMeanBetween('x', low, high),
        checks.toHaveSumBetween('x', low, high),
        checks.toHaveMedianBetween('x', low, high),
        checks.toHaveStandardDeviationBetween('x', low, high),
        checks.toHaveMinimumBetween('x', low, high),
        checks.toHaveMaximumBetween('x', low, high),
      ])
      const received = judged.map(({ verdict }) => verdict.received ?? null)
      const wanted = naive(values)
      wanted.forEach((value, index) => {
        if (value === null) expect(received[index]).toBeNull()
        else expect(Math.abs(Number(received[index]) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)))
      })
    })
  })
})

function alternating(a: number, b: number, times: number): number[] {
  return Array.from({ length: times }, () => [a, b]).flat()
}

function naive(values: readonly number[]): readonly (number | null)[] {
  if (values.length === 0) return Array<null>(6).fill(null)
  const sum = values.reduce((a, b) => a + b, 0)
  const mean = sum / values.length
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0)
  const deviation = values.length < 2 ? null : Math.sqrt(squares / (values.length - 1))
  return [mean, sum, median, deviation, sorted[0] ?? null, sorted.at(-1) ?? null]
}
