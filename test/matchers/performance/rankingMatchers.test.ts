import { describe, expect, test } from 'vitest'
import { scored } from '../../../src/models/scored.js'
import fc from '../../support/property.js'
import { judging } from '../../support/judging.js'

const { check } = judging()

/** Eight queries with ties within five of them; query 3 has no relevant row. */
const rows = Array.from({ length: 60 }, (_, i) => {
  const r = i % 8 === 3 ? 0 : ((i * i * 7 + i) % 11) % 4
  return { q: i % 8, half: i % 2, s: i % 5 === 0 ? 0.5 : ((i * 53) % 29) / 28, r, c: r >= 2 }
})
const graded = scored(rows, { target: 'r', prediction: 's' })
const chosen = scored(rows, { target: 'c', probability: 's' })
const byQuery = { group: 'q' }

/** scikit-learn 1.8: the mean over the queries of `ndcg_score([r], [s], k=k)`, and `np.std(v, ddof=1) / np.sqrt(8)` of it. */
const ndcg = {
  graded: [
    [1, 0.25, 0.13363062095621217],
    [3, 0.31713582021334563, 0.09397286426861222],
    [100, 0.5830165930875535, 0.09555884212326575],
  ],
  chosen: [
    [3, 0.16554451964859102, 0.08685732497695818],
    [100, 0.3837678589977174, 0.08933720621153708],
  ],
} as const

describe('NDCG is that of scikit-learn', () => {
  test.each([
    ['of relevance', graded, ndcg.graded],
    ['of two classes', chosen, ndcg.chosen],
    ['by a number that is no probability', scored(rows, { target: 'c', prediction: 's' }), ndcg.chosen],
  ] as const)('%s', async (_, data, expected) => {
    for (const [k, value, deviation] of expected) {
      const { verdict } = await check(data).toHaveNdcgAtBetween(0, 1, { ...byQuery, k })
      expect(Number(verdict.received)).toBeCloseTo(value, 10)
      expect(verdict.interval?.[0]).toBeCloseTo(value - 1.959963984540054 * deviation, 10)
      expect(verdict.counted).toBe('labelled 60 of 60 rows, in 8 groups')
    }
  })
})

/** By hand: the first relevant row of each query is the 2nd, 1st, 1st, none, 5th, 3rd, 1st, 2nd; of those with c the 2nd, none, 4th, none, 5th, 3rd, 2nd, 5th. */
test('reciprocal ranks and hits, relevant rows last among equals', async () => {
  const mrr = await check(graded).toHaveMrrBetween(0.56, 0.57, byQuery)
  expect(mrr.verdict).toMatchObject({ outcome: 'pass' })
  expect(Number(mrr.verdict.received)).toBeCloseTo((3 + 2 / 2 + 1 / 5 + 1 / 3) / 8, 12)
  const ofClass = (await check(chosen).toHaveMrrAbove(0.2, byQuery)).verdict
  expect(Number(ofClass.received)).toBeCloseTo((2 / 2 + 1 / 4 + 2 / 5 + 1 / 3) / 8, 12)
  expect((await check(graded).toHaveHitRateAtAbove(0.5, { ...byQuery, k: 2 })).verdict.received).toBe(5 / 8)
  const { verdict } = await check(chosen).toHaveHitRateAtBelow(0.3, { ...byQuery, k: 2 })
  // scipy.stats.binomtest(2, 8).proportion_ci(0.95, 'wilson')
  expect(verdict.interval?.map((end) => end.toFixed(6))).toEqual(['0.071479', '0.590725'])
  const flat = scored(
    [1, 0, 0].map((c) => ({ c, s: 0.5, q: 1 })),
    { target: 'c', probability: 's' },
  )
  expect((await check(flat).toHaveMrrAbove(0, byQuery)).verdict.received).toBeCloseTo(1 / 3, 12)
})

test('one group of several columns', async () => {
  const { verdict } = await check(graded).toHaveMrrAbove(0, { group: ['q', 'half'] })
  expect(verdict).toMatchObject({ received: 0.5666666666666667, counted: 'labelled 60 of 60 rows, in 8 groups' })
})

test('passes and fails at the bound, .not the other way round', async () => {
  const options = { ...byQuery, k: 3 }
  const outcomes = [
    await check(graded).toHaveNdcgAtAbove(0.3, options),
    await check(graded).toHaveNdcgAtAbove(0.4, options),
    await check(graded).not.toHaveNdcgAtAbove(0.4, options),
    await check(graded).not.toHaveNdcgAtAbove(0.3, options),
  ].map(({ verdict }) => verdict.outcome)
  expect(outcomes).toEqual(['pass', 'fail', 'pass', 'fail'])
})

test('the whole interval decides with a confidence', async () => {
  const options = { ...byQuery, confidence: 0.95 }
  expect((await check(graded).toHaveMrrAbove(0.1, options)).verdict.outcome).toBe('pass')
  expect((await check(graded).toHaveMrrAbove(0.5, options)).verdict.outcome).toBe('inconclusive')
})

test('no rows, and rows that cannot be ranked, are failures that say so', async () => {
  const failing = async (data: readonly object[]) =>
    (await check(scored(data, { target: 'r', prediction: 's', task: 'regression' })).toHaveMrrAbove(0, byQuery)).verdict
  expect((await failing(rows.map((row) => ({ ...row, s: row.q === 1 ? NaN : row.s })))).details).toEqual([
    '8 rows of 60 have no finite prediction.',
  ])
  expect((await failing(rows.map((row, i) => ({ ...row, r: i === 0 ? -1 : row.r })))).details).toEqual([
    '1 row of 60 have a truth below 0, which is no relevance.',
  ])
  expect((await failing(rows.map((row, i) => ({ ...row, q: i < 2 ? null : row.q })))).details).toEqual([
    '2 rows of 60 have no q to be ranked in.',
  ])
  const none = await check(graded).toHaveMrrAbove(0, { ...byQuery, where: 'q > 100' })
  expect(none.verdict.outcome).toBe('fail')
})

test('misuse says the remedy', async () => {
  const problem = async (data: unknown, options: object) =>
    (await check(data).toHaveNdcgAtAbove(0.5, options as { group: 'q'; k: 3 })).verdict
  expect(await problem(graded, { k: 3 })).toMatchObject({
    outcome: 'error',
    details: ["NDCG is of rankings: { group: '…' } says which rows are one"],
  })
  expect(await problem(graded, byQuery)).toMatchObject({
    details: ['NDCG looks at the first rows of a group: { k: 10 } says how many'],
  })
  const plans = rows.map((row) => ({ ...row, plan: ['a', 'b', 'c'][row.q % 3], s: 'a' }))
  expect(await problem(scored(plans, { target: 'plan', prediction: 's' }), { ...byQuery, k: 3 })).toMatchObject({
    outcome: 'error',
    details: [expect.stringContaining('plan has many classes')],
  })
  expect(
    await problem(scored(rows, { target: 'r', prediction: 's', weight: 's' }), { ...byQuery, k: 3 }),
  ).toMatchObject({
    outcome: 'error',
    details: ['NDCG knows no weights'],
  })
})

test('the order of the rows changes no digit', async () => {
  const of = async (data: readonly object[]) => {
    const subject = scored(data, { target: 'r', prediction: 's' })
    const options = { ...byQuery, k: 3 }
    const [ndcgAt, mrr] = await Promise.all([
      check(subject).toHaveNdcgAtAbove(0, options),
      check(subject).toHaveMrrAbove(0, byQuery),
    ])
    return [ndcgAt.verdict.received, ndcgAt.verdict.interval, mrr.verdict.received]
  }
  const once = await of(rows)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
      expect(await of(shuffled)).toEqual(once)
    }),
    { numRuns: 5 },
  )
})
