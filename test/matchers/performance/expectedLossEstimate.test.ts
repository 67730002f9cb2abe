import { describe, expect, test } from 'vitest'
import type { Judged } from '../../../matchers/settleAssertions.js'
import { scored } from '../../../src/models/scored.js'
import { judging } from '../../support/judging.js'

const { check } = judging()

/** The error grows with the size of a row, and is twice as large on the plan pro. */
function rowsOf(n: number, spread: number, seed: number) {
  return Array.from({ length: n }, (_, i) => {
    const part = (a: number, m: number) => (((i * a + seed) % m) + 0.5) / m
    const [x, size] = [part(7919, 4001), part(5003, 3989) ** spread]
    const plan = part(3571, 997) < 0.3 ? 'pro' : 'basic'
    const noise = part(104729, 10007) + part(7877, 9973) + part(6089, 9967) - 1.5
    const guess = 10 + 5 * x
    return { x, size, plan, guess, y: guess + noise * (0.2 + 2 * size) * (plan === 'pro' ? 2 : 1) }
  })
}

const reference = scored(rowsOf(4000, 1, 3), { target: 'y', prediction: 'guess' })
const now = rowsOf(2000, 0.4, 5)
const current = scored(
  now.map(({ x, size, plan, guess }) => ({ x, size, plan, guess })),
  { prediction: 'guess' },
)

/**
 * NannyML 0.13.1 on these rows: `DLE(feature_column_names=['x', 'size', 'plan'], y_pred='guess', y_true='y', metrics=[…],
 * chunk_number=1).fit(reference).estimate(current)`. The reference's own mean absolute error is 0.63, its mean squared error 0.83.
 */
const nannyml = {
  Mae: 0.8580727053075814,
  Mse: 1.340463815789754,
  Rmse: 1.1577840108542499,
  Mape: 0.07240192901611209,
} as const
type Score = keyof typeof nannyml

describe('estimated losses', () => {
  test('are near NannyML’s and near the true ones', async () => {
    for (const [score, value] of Object.entries(nannyml) as [Score, number][]) {
      const { verdict } = await check(current)[`toHaveEstimated${score}Between`](0, 10, { reference })
      const labelled = await check(scored(now, { target: 'y', prediction: 'guess' }))[`toHave${score}Between`](0, 10)
      const [received, truth] = [Number(verdict.received), Number(labelled.verdict.received)]
      expect(Math.abs(received / value - 1), score).toBeLessThan(0.01)
      expect(Math.abs(received / truth - 1), score).toBeLessThan(0.05)
      expect(verdict.interval?.[0]).toBeLessThan(received)
      expect(verdict.interval?.[1]).toBeGreaterThan(received)
    }
  })

  test('pass and fail, also under .not, and with a confidence', async () => {
    const options = { reference }
    expect((await check(current).toHaveEstimatedMaeBelow(1, options)).verdict.outcome).toBe('pass')
    expect((await check(current).toHaveEstimatedMaeBelow(0.7, options)).verdict.outcome).toBe('fail')
    expect((await check(current).not.toHaveEstimatedMaeBelow(0.7, options)).verdict.outcome).toBe('pass')
    expect((await check(current).not.toHaveEstimatedMaeBelow(1, options)).verdict.outcome).toBe('fail')
    const sure = { reference, confidence: 0.99 }
    expect((await check(current).toHaveEstimatedMaeBelow(0.87, sure)).verdict.outcome).toBe('inconclusive')
  })

  test('the message says from what it was learnt, and what is assumed', async () => {
    const { message, verdict } = await check(current).toHaveEstimatedMaeBelow(0.5, { reference })
    expect(message).toContain('Expected  estimated mean absolute error < 0.5')
    expect(message).toContain('2,000 rows; records labelled 4,000 of 4,000 rows')
    expect(message).toContain('of a row from 4 columns of 4,000 rows of records, and were asked of 2,000 rows.')
    expect(message).toContain('no concept drift')
    expect(verdict.facts).toMatchObject({ rows: 2000, sampled: 2000, referenceSampled: 4000 })
  })

  test('features are those that are chosen: without the size they cannot see what has changed', async () => {
    const blind = await check(current).toHaveEstimatedMaeBelow(0.75, { reference, except: 'size' })
    expect(blind.verdict.outcome).toBe('pass')
    const only = await check(current).toHaveEstimatedMaeBelow(0.75, { reference, columns: ['size'] })
    expect(only.verdict.outcome).toBe('fail')
  })

  test('without features the prediction alone tells', async () => {
    const bare = (rows: readonly { readonly guess: number; readonly y: number }[]) =>
      rows.map(({ guess, y }) => ({ guess, y }))
    const alone = scored(bare(rowsOf(4000, 1, 3)), { target: 'y', prediction: 'guess' })
    const { verdict } = await check(scored(bare(now), { target: 'y', prediction: 'guess' })).toHaveEstimatedMaeBetween(
      0.5,
      0.75,
      { reference: alone },
    )
    expect(verdict.outcome).toBe('pass')
  })

  test('are nothing of rows without a prediction, and of too few to learn from', async () => {
    const odd = scored([...now.slice(0, 60), { ...now[0], guess: null }], { prediction: 'guess' })
    const few = scored(rowsOf(20, 1, 3), { target: 'y', prediction: 'guess' })
    for (const [data, from, because] of [
      [odd, reference, '1 row of 61 have no finite prediction.'],
      [current, few, '20 labelled rows of records teach too little; it takes 50.'],
    ] as const)
      for (const judged of [check(data), check(data).not])
        expect((await judged.toHaveEstimatedMaeBelow(1, { reference: from })).verdict).toMatchObject({
          outcome: 'fail',
          received: null,
          details: [because],
        })
  })

  test.each<[string, () => Promise<Judged>, RegExp]>([
    [
      'no prediction',
      () => check(scored(now, { probability: 'guess' })).toHaveEstimatedMaeBelow(1, { reference }),
      /names no prediction/,
    ],
    [
      'classes',
      () =>
        check(current).toHaveEstimatedMaeBelow(1, {
          reference: scored(rowsOf(60, 1, 3), { target: 'plan', prediction: 'plan', positive: 'pro' }),
        }),
      /mean absolute error is of numbers; plan holds classes/,
    ],
    [
      'a feature that is missing',
      () =>
        check(scored([{ guess: 1, x: 1, plan: 'pro' }], { prediction: 'guess' })).toHaveEstimatedMaeBelow(1, {
          reference,
        }),
      /column "size": the current data have no such column/,
    ],
    [
      'weights',
      () => check(scored(now, { prediction: 'guess', weight: 'x' })).toHaveEstimatedMaeBelow(1, { reference }),
      /knows no weights/,
    ],
  ])('misuse: %s', async (_, judged, message) => {
    const found = await judged()
    expect(found.verdict.outcome).toBe('error')
    expect(found.message).toMatch(message)
  })
})
