import { describe, expect, test } from 'vitest'
import type { Boosting } from '../../../../src/math/boosting/fitBoosting.js'
import { predictBoosting } from '../../../../src/math/boosting/predictBoosting.js'
import type { Tree } from '../../../../src/math/boosting/tree.js'

const stump = (threshold: number, left: number, right: number): Tree => ({
  kind: 'split',
  feature: 0,
  threshold,
  missingLeft: false,
  left: { kind: 'leaf', value: left, rows: 1 },
  right: { kind: 'leaf', value: right, rows: 1 },
})
const sum: Boosting = { loss: 'squared', base: 1, trees: [stump(0, 2, 4), stump(5, 8, 16)] }

describe('predictBoosting', () => {
  test('adds the base and the leaf of every tree; a missing value goes where the split says', () => {
    expect([...predictBoosting(sum, [[-1, 1, 6, Number.NaN]])]).toEqual([11, 13, 21, 21])
  })

  test('starts from the offsets', () => {
    expect([...predictBoosting(sum, [[-1, 6]], [100, 200])]).toEqual([111, 221])
  })

  test('gives probabilities of the logistic loss', () => {
    const even: Boosting = { loss: 'logistic', base: 0, trees: [stump(0, -2, Math.log(3))] }
    const [low = 0, high = 0] = predictBoosting(even, [[-1, 1]])
    // 1 / (1 + e²) and odds of 3
    expect(low).toBeCloseTo(0.11920292202211755, 15)
    expect(high).toBeCloseTo(0.75, 15)
  })

  test('without rows gives none', () => {
    expect([...predictBoosting(sum, [[]])]).toEqual([])
  })
})
