import { describe, expect, test } from 'vitest'
import { mannWhitneyOfCounts } from '../../../src/math/mannWhitneyOfCounts.js'

describe('mannWhitneyOfCounts', () => {
  test('is SciPy’s on the numbers of the bins', () => {
    const reference = Array.from({ length: 20 }, () => 50)
    const current = [20, 22, 18, 25, 30, 35, 40, 45, 30, 25, 20, 15, 10, 12, 14, 9, 8, 7, 6, 9]
    // mannwhitneyu(np.repeat(np.arange(20), R), np.repeat(np.arange(20), C), method='asymptotic', use_continuity=False)
    const found = mannWhitneyOfCounts(reference, current)
    expect(found?.statistic).toBe(242700)
    expect(found?.pValue).toBeCloseTo(3.9283274318731956e-10, 21)
    // mannwhitneyu([0, 0, 1, 1, 2], [0, 1, 2, 2, 2, 2, 3], method='asymptotic', use_continuity=False)
    expect(mannWhitneyOfCounts([2, 2, 1, 0], [1, 1, 4, 1])).toEqual({
      statistic: 8,
      pValue: expect.closeTo(0.10429947170338286, 14) as number,
    })
  })

  test('keeps its digits for millions of rows', () => {
    const found = mannWhitneyOfCounts([500_000, 500_000], [501_500, 498_500])
    expect(found?.pValue).toBeCloseTo(0.033894697428709035, 12)
  })

  test('sees nothing in equal shares, and is not defined without rows or in one bin', () => {
    expect(mannWhitneyOfCounts([1, 2, 3], [2, 4, 6])?.pValue).toBe(1)
    expect(mannWhitneyOfCounts([5, 0], [7, 0])).toBeUndefined()
    expect(mannWhitneyOfCounts([1, 2], [0, 0])).toBeUndefined()
  })
})
