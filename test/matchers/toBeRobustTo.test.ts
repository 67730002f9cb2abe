import { expect, test } from 'vitest'
import type { AnyRow } from '../../src/datasets/dataset.js'
import { add } from '../../src/models/changes/add.js'
import { typo } from '../../src/models/changes/typo.js'
import { predict } from '../../src/models/predict.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const people = Array.from({ length: 400 }, (_, index) => ({
  plan: index % 2 === 0 ? 'basic' : 'pro',
  tenure: index % 100,
}))
const asProbability = { probability: 'churn' }
const share = (tenure: unknown) => Math.min(Math.max(Number(tenure), 0), 100) / 100
/** Decides at 50: about one row in 25 lies so near that noise of 5 crosses it. */
const byTenure = (rows: readonly AnyRow[]) => rows.map(({ tenure }) => share(tenure))
const byPlan = (rows: readonly AnyRow[]) => rows.map(({ plan }) => (plan === 'pro' ? 0.9 : 0.1))

test('passes where the decision stays in most rows, and .not turns it round', async () => {
  const { verdict } = await check(predict(byTenure, people, asProbability)).toBeRobustTo(add('tenure', 5), {
    mostly: 0.9,
  })
  expect(verdict.outcome).toBe('pass')
  expect(verdict.expected).toBe('the same predicted class with the noise of add("tenure", 5) in at least 90 % of rows')
  expect(Number(verdict.received)).toBeGreaterThan(0)
  const not = await check(predict(byTenure, people, asProbability)).not.toBeRobustTo(add('tenure', 5), { mostly: 0.9 })
  expect(not.verdict.outcome).toBe('fail')
})

test('fails with a row that is decided otherwise', async () => {
  const noise = [typo('plan'), add('tenure', 2)]
  const { verdict, message } = await check(predict(byPlan, people, asProbability)).toBeRobustTo(noise, { mostly: 0.95 })
  expect(verdict).toMatchObject({ outcome: 'fail', received: 0.5 })
  expect(message).toMatch(/plan "pro" → "[^"]+", tenure 0/)
  expect(message).toContain('predicted class true as it is, false when changed')
  const other = await check(predict(byPlan, people, asProbability)).not.toBeRobustTo(noise, { mostly: 0.95 })
  expect(other.verdict.outcome).toBe('pass')
})

test('judges probabilities and numbers by how far they move', async () => {
  const number = predict(byTenure, people, { task: 'regression' })
  const [far, near, unsaid] = await Promise.all([
    check(predict(byTenure, people, asProbability)).toBeRobustTo(add('tenure', 5), { within: 0.01, mostly: 0.5 }),
    check(number).toBeRobustTo(add('tenure', 1), { within: 0.06 }),
    check(number).toBeRobustTo(add('tenure', 1)),
  ])
  expect(far.verdict.outcome).toBe('fail')
  expect(far.verdict.expected).toContain('the same probability with the noise of add("tenure", 5), give or take 0.01')
  expect(near.verdict.outcome).toBe('pass')
  expect(unsaid.message).toContain('the model predicts numbers; say how far they may move: { within }')
})

test('takes the largest of several probabilities, and classes', async () => {
  const three = (rows: readonly AnyRow[]) => rows.map(({ tenure }) => ({ a: 0.4, b: share(tenure), c: 0 }))
  const several = await check(predict(three, people)).toBeRobustTo(add('tenure', 5), { mostly: 0.99 })
  expect(several.message).toMatch(/predicted class [ab] as it is, [ab] when changed/)
  const classes = (rows: readonly AnyRow[]) => rows.map(({ plan }) => String(plan))
  const named = await check(predict(classes, people)).toBeRobustTo(typo('plan'))
  expect(named.verdict).toMatchObject({ outcome: 'fail', received: 1 })
})

test('no rows are a failure, and what is no noise is refused', async () => {
  const empty = await check(predict(byPlan, { plan: [], tenure: [] }, asProbability)).toBeRobustTo(typo('plan'))
  expect(empty.verdict).toMatchObject({ outcome: 'fail', firm: true })
  const wrong = await check(predict(byPlan, people, asProbability)).toBeRobustTo(typo('tenure'))
  expect(wrong.message).toContain('typo: tenure holds no text, it is of type integer')
  const none = await check(predict(byPlan, people, asProbability)).toBeRobustTo([])
  expect(none.verdict.outcome).toBe('error')
})
