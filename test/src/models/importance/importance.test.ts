import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../../src/datasets/dataset.js'
import { importance } from '../../../../src/models/importance/importance.js'
import type { ImportanceOptions } from '../../../../src/models/importance/importance.js'

const rows = Array.from({ length: 400 }, (_, i) => {
  const [a, b] = [((i * 7919) % 1000) / 1000, ((i * 104729) % 997) / 997]
  const y = 3 * a + b + Math.sin(i) / 2
  return { a, b, c: (i * 31) % 101, y, k: y > 2, id: i }
})
const number = (given: readonly AnyRow[]) => given.map(({ a, b }) => 3 * Number(a) + Number(b))
const probability = (given: readonly AnyRow[]) => number(given).map((value) => Math.min(1, value / 4))
const columns = ['a', 'b', 'c']

/**
 * Python, on the same rows and models: `permutation_importance(model, X, y, scoring=…, n_repeats=2000, random_state=0)` gave the means and
 * the standard deviations (scikit-learn 1.8).
 */
const known = [
  ['r2', [1.5302, 0.16504, 0], [0.08138, 0.0128, 0]],
  ['mae', [0.73884, 0.12312, 0], [0.03199, 0.01175, 0]],
  ['mse', [1.5508, 0.16726, 0], [0.08248, 0.01297, 0]],
  ['rmse', [0.9409, 0.18708, 0], [0.03191, 0.012, 0]],
  ['accuracy', [0.36338, 0.03643, 0], [0.02426, 0.01144, 0]],
  ['rocAuc', [0.43408, 0.04, 0], [0.02725, 0.00562, 0]],
  ['prAuc', [0.43876, 0.04219, 0], [0.02566, 0.00646, 0]],
  ['logLoss', [0.39573, 0.03353, 0], [0.02592, 0.00584, 0]],
  ['brier', [0.16933, 0.01584, 0], [0.01049, 0.00253, 0]],
] as const

describe('importance', () => {
  test.each(known)('of %s is that of scikit-learn, but for chance', async (metric, means, deviations) => {
    const ofNumbers = ['r2', 'mae', 'mse', 'rmse'].includes(metric)
    const repeats = 100
    const given: ImportanceOptions = ofNumbers ? { target: 'y' } : { target: 'k', probability: 'p' }
    const found = await importance(ofNumbers ? number : probability, rows, { ...given, columns, metric, repeats })
    expect(found.map(({ column }) => column)).toEqual(['a', 'b', 'c'])
    found.forEach((each, at) => {
      const [mean = 0, deviation = 0] = [means[at], deviations[at]]
      expect(Math.abs(each.importance - mean)).toBeLessThanOrEqual((4 * deviation) / Math.sqrt(repeats))
      expect(Math.abs(each.standardDeviation - deviation)).toBeLessThanOrEqual(0.4 * deviation)
    })
  })

  test('is the same with one seed, whatever the order of the rows', async () => {
    const all = await importance(number, rows, { target: 'y', key: 'id' })
    expect(all.map(({ column }) => column)).toEqual(['a', 'b', 'c', 'k'])
    const again = await importance(number, rows.toReversed(), { target: 'y', key: 'id' })
    expect(again).toEqual(all)
    const other = await importance(number, rows, { target: 'y', key: 'id', seed: 1 })
    expect(other).not.toEqual(all)
  })

  test('takes accuracy of classes and r2 of numbers', async () => {
    const classes = (given: readonly AnyRow[]) => given.map(({ a }) => (Number(a) > 0.5 ? 'high' : 'low'))
    const labelled = rows.map((row, at) => ({ ...row, level: at % 10 === 0 ? null : row.a > 0.5 ? 'high' : 'low' }))
    const [first, second] = await importance(classes, labelled, { target: 'level', columns: ['a', 'b'], repeats: 20 })
    expect(first).toMatchObject({ column: 'a' })
    expect(Math.abs((first?.importance ?? 0) - 0.5)).toBeLessThan(0.03)
    expect(second).toEqual({ column: 'b', importance: 0, standardDeviation: 0 })
    const three = (given: readonly AnyRow[]) => given.map(({ a }) => ({ high: Number(a), low: 1 - Number(a), no: 0 }))
    const byClass = await importance(three, labelled, { target: 'level', columns: ['a'] })
    expect(byClass[0]?.importance).toBeGreaterThan(0.4)
  })

  test('draws so many rows, and asks the model of them only', async () => {
    const seen: number[] = []
    const counting = (given: readonly AnyRow[]) => {
      seen.push(given.length)
      return number(given)
    }
    await importance(counting, rows, { target: 'y', columns: ['a', 'b'], rows: 50, repeats: 2 })
    // For the columns it adds, as they are, and with each of the two columns shuffled twice.
    expect(seen).toEqual([50, 50, 50, 50, 50, 50])
  })

  test('says what it needs', async () => {
    const message = (options: object, model = number) =>
      importance(model, rows, options as ImportanceOptions).then(
        () => 'none',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      )
    expect(await message({})).toContain('the target is the name of a column')
    expect(await message({ target: 'z' })).toContain('column "z" is not in records')
    expect(await message({ target: 'y', metric: 'auc' })).toContain('the metric is one of accuracy, rocAuc')
    expect(await message({ target: 'y', repeats: 0 })).toContain('the option repeats must be a whole number from 1')
    expect(await message({ target: 'y', metric: 'rocAuc' })).toContain('rocAuc needs the probability of one class')
    expect(await message({ target: 'k', probability: 'p', metric: 'r2' }, probability)).toContain(
      'r2 is of predicted numbers',
    )
    expect(await message({ target: 'y', colums: ['a'] })).toContain('there is no option "colums"')
    const nothing = (given: readonly AnyRow[]) => given.map(() => NaN)
    expect(await message({ target: 'y' }, nothing)).toContain('the model gave prediction NaN, which is no number')
  })
})
