import { expect, test } from 'vitest'
import type { AnyRow } from '../../src/datasets/dataset.js'
import { predict } from '../../src/models/predict.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const people = Array.from({ length: 300 }, (_, index) => ({
  plan: index % 2 === 0 ? 'basic' : 'pro',
  tenure: index % 40,
  fee: index % 7 === 0 ? null : index / 4,
  since: new Date(Date.UTC(2026, 0, 1 + (index % 60))),
}))
const asProbability = { probability: 'churn' }
const rising = (rows: readonly AnyRow[]) => rows.map(({ tenure }) => Number(tenure) / 100)
/** Rises, but falls from 31 for one plan. */
const bent = (rows: readonly AnyRow[]) =>
  rows.map(({ tenure, plan }) => (plan === 'pro' && Number(tenure) > 30 ? 0.05 : Number(tenure) / 100))

test('toIncreaseWith passes where nothing falls, and .not turns it round', async () => {
  const { verdict } = await check(predict(rising, people, asProbability)).toIncreaseWith('tenure')
  const largest = people.filter(({ tenure }) => tenure === 39).length
  expect(verdict).toMatchObject({ outcome: 'pass', received: 0, columns: ['tenure'] })
  // What is the largest already cannot be raised.
  expect(verdict.facts).toMatchObject({ judged: 300 - largest, unchanged: largest })
  expect((await check(predict(rising, people, asProbability)).not.toIncreaseWith('tenure')).verdict.outcome).toBe(
    'fail',
  )
})

test('toDecreaseWith passes where nothing rises, and fails where all does', async () => {
  const falling = (rows: readonly AnyRow[]) => rows.map(({ tenure }) => 1 - Number(tenure) / 100)
  expect((await check(predict(falling, people, asProbability)).toDecreaseWith('tenure')).verdict.outcome).toBe('pass')
  const { verdict, message } = await check(predict(rising, people, asProbability)).toDecreaseWith('tenure')
  expect(verdict).toMatchObject({ outcome: 'fail', received: 1 })
  expect(message).toContain('Expected  no higher probability when tenure rises\n')
  expect((await check(predict(rising, people, asProbability)).not.toDecreaseWith('tenure')).verdict.outcome).toBe(
    'pass',
  )
})

test('fails with the smallest step that goes the wrong way', async () => {
  const { verdict, message } = await check(predict(bent, people, asProbability)).toIncreaseWith('tenure')
  expect(verdict.outcome).toBe('fail')
  expect(Number(verdict.facts?.['wrong'])).toBeGreaterThan(10)
  expect(message).toContain('Expected  no lower probability when tenure rises\n')
  const [, from, to] =
    /plan "pro", tenure (\d+) → (\d+), fee 0\.25, since 2026-01-01T00:00:00\.000Z/.exec(message) ?? []
  expect([Number(from) > 5, Number(to) > 30]).toEqual([true, true])
})

test('allows a fall that is small, or of few rows', async () => {
  const [within, mostly] = await Promise.all([
    check(predict(bent, people, asProbability)).toIncreaseWith('tenure', { within: 0.34 }),
    check(predict(bent, people, asProbability)).toIncreaseWith('tenure', { mostly: 0.5 }),
  ])
  expect(within.verdict).toMatchObject({
    outcome: 'pass',
    expected: 'no lower probability when tenure rises, by more than 0.34',
  })
  expect(mostly.verdict.outcome).toBe('pass')
  expect(Number(mostly.verdict.received)).toBeGreaterThan(0)
})

test('raises fractions, times, and several columns each by itself', async () => {
  const late = (rows: readonly AnyRow[]) =>
    rows.map(({ since, fee }) => Number(fee ?? 0) / 100 - Number(since instanceof Date && since.getUTCMonth() === 1))
  const given = { task: 'regression' as const }
  const { verdict, message } = await check(predict(late, people, given)).toIncreaseWith(['since', 'fee'])
  expect(verdict.counted).toBe('1 of 2 columns are not right')
  expect(message).toMatch(/since 2026-01-\S+ → 2026-02-\S+\n\s+prediction 0\.0025 as it is, -0\.9975 when changed/)
})

test('of several classes one is named', async () => {
  const three = (rows: readonly AnyRow[]) =>
    rows.map(({ tenure }) => ({ a: 0.5, b: Number(tenure) / 100, c: 0.5 - Number(tenure) / 100 }))
  const [b, c, none] = await Promise.all([
    check(predict(three, people)).toIncreaseWith('tenure', { class: 'b' }),
    check(predict(three, people)).toIncreaseWith('tenure', { class: 'c' }),
    check(predict(three, people)).toIncreaseWith('tenure'),
  ])
  expect([b, c, none].map(({ verdict }) => verdict.outcome)).toEqual(['pass', 'fail', 'error'])
  expect(c.verdict.expected).toBe('no lower probability of c when tenure rises')
  expect(none.message).toContain('name one by { class }: a, b, c')
})

test('what cannot rise is a failure, and no rows are', async () => {
  const same = people.map((each) => ({ ...each, tenure: 5 }))
  const constant = await check(predict(rising, same, asProbability)).toIncreaseWith('tenure')
  expect(constant.verdict).toMatchObject({ outcome: 'fail', firm: true })
  expect(constant.message).toContain('Nothing could be judged: raising tenure changes no row.')
  const empty = await check(predict(rising, { tenure: [] }, asProbability)).toDecreaseWith('tenure')
  expect(empty.verdict).toMatchObject({ outcome: 'fail', firm: true })
})

test('says what it needs', async () => {
  const classes = (rows: readonly AnyRow[]) => rows.map(({ plan }) => String(plan))
  const [text, unread, class_] = await Promise.all([
    check(predict(rising, people, asProbability)).toIncreaseWith('plan'),
    check(predict(rising, people, { ...asProbability, columns: ['tenure'] })).toIncreaseWith('fee'),
    check(predict(classes, people)).toDecreaseWith('fee'),
  ])
  expect(text.message).toContain('plan (VARCHAR) is no number and no time, and cannot rise')
  expect(unread.message).toContain('the model does not read fee')
  expect(class_.message).toContain('only classes, which neither rise nor fall')
  expect([text, unread, class_].map(({ verdict }) => verdict.outcome)).toEqual(['error', 'error', 'error'])
})
