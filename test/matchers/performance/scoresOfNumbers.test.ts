import { describe, expect, test } from 'vitest'
import { scored } from '../../../src/models/scored.js'
import { judging } from '../../support/judging.js'

const { check } = judging()
const rows = Array.from({ length: 60 }, (_, i) => {
  const truth = 100 + ((i * 37) % 41) / 4
  const isGold = ((i * 7) % 11) % 3 === 1 ? 1 : 0
  const plan = ((i * 7) % 11) % 3
  const [a, b, c] = [
    ((i * 29) % 31) + 1 + (plan === 0 ? 20 : 0),
    ((i * 17) % 23) + 1 + (plan === 1 ? 10 : 0),
    ((i * 11) % 19) + 1 + (plan === 2 ? 15 : 0),
  ]
  return {
    truth,
    guess: truth + (((i * 53) % 29) - 14) / 8,
    weight: 1 + (i % 3),
    isGold,
    gold: (((i * 29) % 31) / 31) * 0.6 + (i % 4 === 0 ? 0 : 0.4 * isGold),
    plan: ['a', 'b', 'c'][plan] ?? '',
    pa: a / (a + b + c),
    pb: b / (a + b + c),
    pc: c / (a + b + c),
  }
})

/** scikit-learn 1.8 over the same rows: `mean_absolute_error(t, p, sample_weight=w)`, `roc_auc_score(y, P, multi_class='ovr')` and so on. */
const references = {
  numbers: {
    mae: 0.925,
    mse: 1.134375,
    rmse: 1.0650704202070396,
    meanError: -0.008333333333333333,
    mape: 0.008827310806952744,
    smape: 0.008829030384336965,
    pinballLoss: 0.4658333333333333,
    r2: 0.8683181645962482,
    medianAe: 0.9375,
    maxError: 1.75,
  },
  weightedNumbers: {
    mae: 0.9208333333333333,
    mse: 1.1479166666666667,
    rmse: 1.0714087299750112,
    meanError: -0.035416666666666666,
    mape: 0.008782438473212617,
    smape: 0.008786604436868581,
    pinballLoss: 0.47458333333333336,
    r2: 0.865095363622267,
  },
  probabilities: {
    rocAuc: 0.8456937799043062,
    prAuc: 0.8277534137887552,
    logLoss: 0.46593270313468843,
    brier: 0.15316545265348594,
  },
  weightedProbabilities: {
    rocAuc: 0.8459928229665072,
    prAuc: 0.8322660609032362,
    logLoss: 0.4681918551500846,
    brier: 0.15454873395768295,
  },
  macroProbabilities: { rocAuc: 0.9767194543548472, logLoss: 0.6677868610284169, brier: 0.3818798139318613 },
  weightedAverage: { rocAuc: 0.9752879194984457 },
} as const

type Scores = Readonly<Record<string, number>>

async function verdictOf(data: unknown, score: string, options: object = {}) {
  const name = `toHave${score.charAt(0).toUpperCase()}${score.slice(1)}Between` as 'toHaveMaeBetween'
  return (await check(data)[name](-1e9, 1e9, options)).verdict
}

describe('are those of scikit-learn', () => {
  const numbers = { target: 'truth', prediction: 'guess' }
  const gold = { target: 'isGold', probability: 'gold' }
  const plans = { target: 'plan', probability: { a: 'pa', b: 'pb', c: 'pc' } }
  test.each<[string, object, object, Scores]>([
    ['of numbers', numbers, { alpha: 0.9 }, references.numbers],
    ['of weighted numbers', { ...numbers, weight: 'weight' }, { alpha: 0.9 }, references.weightedNumbers],
    ['of a probability', gold, {}, references.probabilities],
    ['of a weighted probability', { ...gold, weight: 'weight' }, {}, references.weightedProbabilities],
    ['of probabilities by class', plans, { average: 'macro' }, references.macroProbabilities],
    ['of classes by their rows', plans, { average: 'weighted' }, references.weightedAverage],
  ])('%s', async (_, roles, options, scores) => {
    for (const [score, value] of Object.entries(scores)) {
      const { received } = await verdictOf(scored(rows, roles), score, options)
      expect(Math.abs(Number(received) - value) / Math.abs(value), score).toBeLessThan(1e-9)
    }
  })
})

test('intervals: of a mean by its variance, of a root by leaving out groups, of an area by DeLong', async () => {
  const data = scored(rows, { target: 'truth', prediction: 'guess' })
  const errors = rows.map(({ truth, guess }) => Math.abs(truth - guess))
  const mean = errors.reduce((sum, each) => sum + each, 0) / 60
  const deviation = Math.sqrt(errors.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 59 / 60)
  const { interval } = await verdictOf(data, 'mae')
  expect(interval?.[0]).toBeCloseTo(mean - 1.959963984540054 * deviation, 9)
  const root = await verdictOf(data, 'rmse')
  expect(root.interval?.[0]).toBeLessThan(references.numbers.rmse)
  expect(root.interval?.[1]).toBeGreaterThan(references.numbers.rmse)
  const { interval: area } = await verdictOf(scored(rows, { target: 'isGold', probability: 'gold' }), 'rocAuc')
  const [positives, negatives] = [1, 0].map((truth) => rows.filter(({ isGold }) => isGold === truth))
  const wins = (p: number, n: number) => (p > n ? 1 : p === n ? 0.5 : 0)
  const variance = (values: readonly number[]) => {
    const middle = values.reduce((sum, each) => sum + each, 0) / values.length
    return values.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (values.length - 1) / values.length
  }
  const [ps = [], ns = []] = [positives, negatives].map((side) => side?.map((row) => row.gold))
  const of10 = ps.map((p) => ns.reduce((sum, n) => sum + wins(p, n), 0) / ns.length)
  const of01 = ns.map((n) => ps.reduce((sum, p) => sum + wins(p, n), 0) / ps.length)
  const reach = 1.959963984540054 * Math.sqrt(variance(of10) + variance(of01))
  expect(area?.[0]).toBeCloseTo(references.probabilities.rocAuc - reach, 9)
})

test('what is not defined says why, also under .not', async () => {
  const onlyGold = scored(
    rows.filter(({ isGold }) => isGold === 1),
    { target: 'isGold', probability: 'gold', task: 'binary' },
  )
  for (const { verdict } of [
    await check(onlyGold).toHaveRocAucAbove(0.5),
    await check(onlyGold).not.toHaveRocAucAbove(0.5),
  ])
    expect(verdict).toMatchObject({ outcome: 'fail', details: [expect.stringMatching(/not both among the truths/)] })
  const flat = scored(
    rows.map((row) => ({ ...row, flat: 1.5 })),
    { target: 'flat', prediction: 'guess', task: 'regression' },
  )
  expect((await check(flat).toHaveR2Above(0)).verdict).toMatchObject({
    outcome: 'fail',
    details: ['The truths are all the same.'],
  })
})

test('predictions that are no numbers and probabilities outside [0, 1] are counted', async () => {
  const broken = rows.map((row, index) => ({
    ...row,
    guess: index === 0 ? NaN : index === 1 ? null : row.guess,
    gold: index < 3 ? 1.2 : row.gold,
  }))
  expect(await verdictOf(scored(broken, { target: 'truth', prediction: 'guess' }), 'mae')).toMatchObject({
    outcome: 'fail',
    details: ['2 rows of 60 have no finite prediction.'],
  })
  expect(await verdictOf(scored(broken, { target: 'isGold', probability: 'gold' }), 'brier')).toMatchObject({
    outcome: 'fail',
    details: ['3 rows of 60 have no probability in [0, 1].'],
  })
})
