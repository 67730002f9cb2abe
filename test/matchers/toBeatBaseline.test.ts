import { describe, expect, test } from 'vitest'
import { scored } from '../../src/models/scored.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const rows = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0].map((y, i) => ({
  y,
  guess: i === 9 ? 1 : y,
  t: i * i,
  near: i * i + 1,
  weight: 1 + i,
}))
const classes = scored(rows, { target: 'y', prediction: 'guess' })
const numbers = scored(rows, { target: 't', prediction: 'near', task: 'regression' })

/** scikit-learn's DummyClassifier: of chance the expected number, `sum(p ** 2)` and `1 / classes`; of DummyRegressor `mean_absolute_error` etc. */
describe('the baseline is scikit-learn’s', () => {
  test.each([
    [classes, { strategy: 'mostFrequent' }, 0.7],
    [classes, { strategy: 'stratified' }, 0.58],
    [classes, { strategy: 'uniform' }, 0.5],
    [classes, { strategy: 'mostFrequent', metric: 'balancedAccuracy' }, 0.5],
    [numbers, { strategy: 'mean', metric: 'r2' }, 0],
    [numbers, { strategy: 'mean' }, 23.2],
    [numbers, { strategy: 'median', metric: 'mse' }, 785.05],
    [numbers, { strategy: 'mean', metric: 'mse' }, 721.05],
  ] as const)('%#', async (data, options, expected) => {
    const { verdict } = await check(data).toBeatBaseline(options)
    expect(verdict.facts?.['baseline']).toBeCloseTo(expected, 9)
    expect(verdict.outcome).toBe('pass')
    expect(verdict.interval).toHaveLength(2)
  })
})

test('previous says the target of the row before in time, of which the first has none', async () => {
  const shuffled = [...rows.slice(5), ...rows.slice(0, 5)].map((row) => ({ ...row, at: Math.sqrt(row.t) }))
  const baseline = async (roles: object, options: object) =>
    (await check(scored(shuffled, { ...roles, timestamp: 'at' })).toBeatBaseline({ strategy: 'previous', ...options }))
      .verdict.facts?.['baseline']
  const ofNumbers = { target: 't', prediction: 'near', task: 'regression' }
  // accuracy_score(y[1:], y[:-1]), mean_absolute_error(t[1:], t[:-1]) and so on, of y and t in the order of time
  expect(await baseline({ target: 'y', prediction: 'guess' }, {})).toBeCloseTo(8 / 9, 9)
  expect(await baseline(ofNumbers, {})).toBeCloseTo(9, 9)
  expect(await baseline(ofNumbers, { metric: 'mse' })).toBeCloseTo(969 / 9, 9)
  expect(await baseline({ ...ofNumbers, weight: 'weight' }, {})).toBeCloseTo(11.222222222222221, 9)
  expect((await check(numbers).toBeatBaseline({ strategy: 'previous' })).message).toContain('names no timestamp')
})

test('fails when it is not better by so much, says both numbers, and turns round', async () => {
  const options = { strategy: 'mostFrequent', by: 0.2 } as const
  const { verdict, message } = await check(classes).toBeatBaseline({ ...options, by: 0.3 })
  expect(verdict.outcome).toBe('fail')
  expect(message).toContain('accuracy of a guess by mostFrequent: 0.7')
  expect((await check(classes).not.toBeatBaseline({ ...options, by: 0.3 })).verdict.outcome).toBe('pass')
})

test('says which strategies there are', async () => {
  const { verdict, message } = await check(numbers).toBeatBaseline({ strategy: 'uniform' })
  expect(verdict.outcome).toBe('error')
  expect(message).toContain('of numbers the strategy is mean or median')
})
