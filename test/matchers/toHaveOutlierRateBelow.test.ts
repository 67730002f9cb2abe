import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const data = dataset(
  {
    x: [1, 2, 3, 4, 5, 6, 7, 8, 9, 100],
    constant: Array(10).fill(7),
    score: [NaN, Infinity, 1, 2, 3, 4, 5, 6, 7, 1000],
    name: Array.from('abcdefghij'),
    nothing: Array(10).fill(null),
  },
  { name: 'data' },
)

describe('toHaveOutlierRateBelow', () => {
  /** Fences by numpy: quantile ± 1.5 IQR; mean ± 3 std(ddof=1); median ± 3.5 MAD / 0.6745. */
  test.each([
    ['iqr', 0.1, -3.5, 14.5],
    ['zScore', 0, -75.957172186621, 104.957172186621],
    ['mad', 0.1, -7.472572275759822, 18.472572275759823],
  ] as const)('%s', async (method, rate, low, high) => {
    const { verdict, message } = await check(data).toHaveOutlierRateBelow('x', 0.5, { method })
    expect(verdict).toMatchObject({ outcome: 'pass', received: rate })
    expect(verdict.facts?.['low']).toBeCloseTo(low, 9)
    expect(verdict.facts?.['high']).toBeCloseTo(high, 9)
    expect(message).toContain(`outlier rate (${method}) < 0.5`)
  })

  test('the default is iqr; another factor moves the fences', async () => {
    const { verdict, message } = await check(data).toHaveOutlierRateBelow('x', 0.1)
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.1, facts: { outliers: 1 } })
    expect(message).toContain('1 outlier in 10 values of x (BIGINT)')
    expect(message).toContain('Outliers lie below -3.5 or above 14.5.')
    expect((await check(data).toHaveOutlierRateBelow('x', 0.1, { factor: 50 })).verdict.received).toBe(0)
  })

  test('a constant column has none', async () => {
    for (const method of ['iqr', 'zScore', 'mad'] as const)
      expect((await check(data).toHaveOutlierRateBelow('constant', 0.1, { method })).verdict.received).toBe(0)
  })

  test('.not swaps; NaN, nothing but nulls and no rows fail both ways', async () => {
    expect((await check(data).not.toHaveOutlierRateBelow('x', 0.1)).verdict.outcome).toBe('pass')
    for (const checks of [check(data), check(data).not]) {
      expect((await checks.toHaveOutlierRateBelow('score', 0.9)).message).toContain('1 NaN and 1 Infinity')
      expect((await checks.toHaveOutlierRateBelow('nothing', 0.9)).verdict.outcome).toBe('fail')
      expect((await checks.toHaveOutlierRateBelow('x', 0.9, { where: 'x > 999' })).verdict.outcome).toBe('fail')
    }
    const ignoring = await check(data).toHaveOutlierRateBelow('score', 0.2, { nonFinite: 'ignore', method: 'mad' })
    expect(ignoring.verdict).toMatchObject({ outcome: 'pass', received: 0.125 })
  })

  test('a bound may be relative to a reference, which has fences of its own', async () => {
    const about = { relativeTo: data, within: 0.5 }
    expect((await check({ x: [1, 2, 3, 4] }).toHaveOutlierRateBelow('x', about)).verdict).toMatchObject({
      outcome: 'pass',
      expected: 'outlier rate (iqr) ≤ 0.15 (0.1 in data ± 50 %)',
    })
  })

  test('misuse is an error', async () => {
    const wrong = [
      check(data).toHaveOutlierRateBelow('name', 0.1),
      check(data).toHaveOutlierRateBelow('x', 1.1),
      check(data).toHaveOutlierRateBelow('x', 0.1, { method: 'zscore' as 'zScore' }),
      check(data).toHaveOutlierRateBelow('x', 0.1, { factor: -1 }),
    ]
    for (const { verdict } of await Promise.all(wrong)) expect(verdict.outcome).toBe('error')
  })
})
