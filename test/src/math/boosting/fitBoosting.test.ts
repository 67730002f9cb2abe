import { describe, expect, test } from 'vitest'
import { fitBoosting } from '../../../../src/math/boosting/fitBoosting.js'
import { fitTree } from '../../../../src/math/boosting/fitTree.js'
import { predictBoosting } from '../../../../src/math/boosting/predictBoosting.js'
import { leafOf } from '../../../../src/math/boosting/leafOf.js'
import { leavesOf } from '../../../../src/math/boosting/leavesOf.js'

/** Numbers that look random and are the same everywhere. */
const noise = (seed: number) => (row: number) => {
  const x = Math.sin((row + 1) * 12.9898 + seed * 78.233) * 43758.5453
  return x - Math.floor(x)
}
const column = (rows: number, seed: number) => Float64Array.from({ length: rows }, (_, row) => noise(seed)(row))

describe('fitTree', () => {
  test('finds the regions in which y differs, and their means', () => {
    const [a, b] = [column(2000, 1), column(2000, 2)]
    const y = a.map((value, row) => (value <= 0.5 ? 1 : (b[row] ?? 0) <= 0.25 ? 5 : 9))
    const tree = fitTree([a, b], y, { maxLeaves: 3, minRows: 20 })
    expect(leavesOf(tree).map(({ value }) => Math.round(value))).toEqual([1, 5, 9])
    expect(leavesOf(tree).reduce((sum, { rows }) => sum + rows, 0)).toBe(2000)
  })

  test('missing values have a side of their own', () => {
    const a = column(1000, 3).map((value, row) => (row % 4 === 0 ? Number.NaN : value))
    const y = a.map((value) => (Number.isNaN(value) ? 3 : 0))
    const tree = fitTree([a], y, { maxLeaves: 4, minRows: 20 })
    const missing = leafOf(tree, [[Number.NaN]], 0)
    expect(missing.value).toBeCloseTo(3, 0)
  })

  test('a constant target has no regions', () => {
    expect(fitTree([column(100, 4)], new Float64Array(100).fill(2), { maxLeaves: 8, minRows: 5 })).toEqual({
      kind: 'leaf',
      value: 2,
      rows: 100,
    })
  })

  test('no leaf is smaller than it may be', () => {
    const tree = fitTree([column(500, 5)], column(500, 6), { maxLeaves: 16, minRows: 40 })
    expect(Math.min(...leavesOf(tree).map(({ rows }) => rows))).toBeGreaterThanOrEqual(40)
  })
})

describe('fitBoosting', () => {
  test('learns a function that no single tree holds', () => {
    const [a, b] = [column(4000, 7), column(4000, 8)]
    const truth = a.map((value, row) => Math.sin(6 * value) + 2 * (b[row] ?? 0))
    const model = fitBoosting([a, b], truth, { loss: 'squared' })
    const predicted = predictBoosting(model, [a, b])
    const error = truth.reduce((sum, value, row) => sum + (value - (predicted[row] ?? 0)) ** 2, 0) / 4000
    expect(error).toBeLessThan(0.01)
  })

  test('gives probabilities for classes', () => {
    const a = column(4000, 9)
    const y = a.map((value, row) => (noise(10)(row) < (value > 0.5 ? 0.9 : 0.2) ? 1 : 0))
    const predicted = predictBoosting(fitBoosting([a], y, { loss: 'logistic' }), [[0.2, 0.8]])
    expect(predicted[0]).toBeCloseTo(0.2, 1)
    expect(predicted[1]).toBeCloseTo(0.9, 1)
  })

  test('stops early on a target that x does not explain', () => {
    expect(fitBoosting([column(2000, 11)], column(2000, 12), { loss: 'squared' }).trees.length).toBeLessThan(10)
  })

  test('one class alone gives a probability near it and no trees', () => {
    const model = fitBoosting([column(200, 13)], new Float64Array(200).fill(1), { loss: 'logistic' })
    expect(model.trees).toEqual([])
    expect(predictBoosting(model, [[0.5]])[0]).toBeGreaterThan(0.99)
  })
})
