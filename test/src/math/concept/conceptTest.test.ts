import { describe, expect, test } from 'vitest'
import { conceptTest } from '../../../../src/math/concept/conceptTest.js'
import { randomGenerator } from '../../../../src/math/randomGenerator.js'

interface Change {
  readonly shift?: number
  readonly mean?: (x: number, usual: number) => number
}

/** `y` is 1 with a probability that rises with the first feature; the second tells nothing. */
function sides(
  seed: number,
  { shift = 0, mean = (_, usual) => usual }: Change,
  rows: readonly [number, number] = [2500, 1500],
) {
  const random = randomGenerator(seed)
  const all = rows.flatMap((count, side) =>
    Array.from({ length: count }, () => {
      const x = 4 * random() - 2 + side * shift
      const usual = 1 / (1 + Math.exp(-x))
      return { x, other: random(), y: random() < (side === 1 ? mean(x, usual) : usual) ? 1 : 0, side }
    }),
  )
  return {
    features: [Float64Array.from(all, ({ x }) => x), Float64Array.from(all, ({ other }) => other)],
    outcomes: [Float64Array.from(all, ({ y }) => y)],
    isClasses: true,
    isCurrent: Uint8Array.from(all, ({ side }) => side),
  }
}
const options = { minChange: 0.02, falseAlarmRate: 0.01 }
const alarmsOf = (change: Change, seed = 1) =>
  conceptTest(sides(seed, change), options).findings.filter(({ pValue, isMaterial }) => isMaterial && pValue <= 0.01)

describe('alarms', () => {
  test('are none where nothing changed, or the inputs only', () => {
    expect([{}, { shift: 0.5 }, { shift: 1 }].map((change) => alarmsOf(change).length)).toEqual([0, 0, 0])
  })

  test('find a level, a slope, a part and flipped labels by the looks made for them', () => {
    const looksOf = (mean: NonNullable<Change['mean']>) => alarmsOf({ mean }).map(({ look }) => look)
    expect(looksOf((_, usual) => Math.min(1, usual + 0.15))).toContain('all')
    expect(looksOf((_, usual) => 1 - usual)).toEqual(expect.arrayContaining(['expected', 'feature', 'regions', 'loss']))
    expect(looksOf((x, usual) => (x > 0.6 && x < 1.1 ? 0.2 : usual))).toEqual(
      expect.arrayContaining(['search', 'region']),
    )
    expect(looksOf((_, usual) => 0.15 + 0.7 * usual)).toContain('loss')
  })
})

describe('the change among rows that hold the same', () => {
  test('is 0 where only the inputs moved, and what was added where it was', () => {
    const [moved, added] = [{ shift: 1 }, { shift: 0.5, mean: (_: number, usual: number) => 0.8 * usual + 0.2 }].map(
      (change) => conceptTest(sides(2, change), options).concepts[0],
    )
    expect(Math.abs(moved?.size ?? 1)).toBeLessThan(3 * (moved?.standardError ?? 0))
    expect(added?.size).toBeCloseTo(0.1, 1)
  })

  test('has the standard error of two means', () => {
    const [found] = conceptTest(sides(3, { mean: () => 0.5 }), options).concepts
    expect(found?.standardError).toBeCloseTo(Math.sqrt(0.25 / 1500 + 0.2 / 2500), 3)
  })
})

test('fewer rows see only larger changes, and sides that do not overlap none', () => {
  const [many, few, apart] = [
    conceptTest(sides(4, {}), options),
    conceptTest(sides(4, {}, [250, 150]), options),
    conceptTest(sides(4, { shift: 10 }), options),
  ]
  expect(few.smallest / many.smallest).toBeGreaterThan(2.5)
  expect(many.overlap).toBeGreaterThan(0.95)
  expect(apart.overlap).toBeLessThan(0.05)
  expect(apart.smallest).toBeGreaterThan(0.1)
})

test('a target that never changes has no concept drift', () => {
  const constant = { ...sides(5, {}, [200, 200]), outcomes: [new Float64Array(400).fill(1)] }
  expect(conceptTest(constant, options).findings.filter(({ isMaterial }) => isMaterial)).toEqual([])
})
