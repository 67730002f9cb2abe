import { describe, expect, test } from 'vitest'
import { scored } from '../../../src/models/scored.js'
import { judging } from '../../support/judging.js'

const { check } = judging()
const plans = ['basic', 'gold', 'pro']
const rows = Array.from({ length: 60 }, (_, i) => {
  const [truth, guess] = [((i * 7) % 11) % 3, ((i * 5) % 7) % 3]
  const isGold = truth === 1 ? 1 : 0
  return {
    i,
    plan: plans[truth] ?? '',
    guessed: plans[i % 4 === 0 ? guess : truth] ?? '',
    isGold,
    guessedGold: i % 5 === 0 ? 1 - isGold : isGold,
    weight: 1 + (i % 3),
  }
})

/**
 * scikit-learn 1.8 over the same rows: `accuracy_score(y, g)`, `precision_score(y, g, average='macro')` and so on; specificity is the
 * recall of class 0, `weighted` rows have `sample_weight`, F-beta `beta=2`.
 */
const references = {
  binary: {
    accuracy: 0.8,
    balancedAccuracy: 0.8038277511961722,
    precision: 0.6923076923076923,
    recall: 0.8181818181818182,
    specificity: 0.7894736842105263,
    f1: 0.75,
    fBeta: 0.7894736842105263,
    mcc: 0.5909278263416963,
    cohenKappa: 0.5852534562211982,
  },
  weightedRows: {
    accuracy: 0.8,
    balancedAccuracy: 0.8133971291866029,
    precision: 0.6785714285714286,
    recall: 0.8636363636363636,
    specificity: 0.7631578947368421,
    f1: 0.76,
    fBeta: 0.8189655172413793,
    mcc: 0.6054442283168511,
    cohenKappa: 0.5927601809954751,
  },
  macro: {
    precision: 0.8624999999999999,
    recall: 0.8659639877031182,
    f1: 0.8631565186129359,
    fBeta: 0.8645896350070578,
  },
  micro: {
    precision: 0.8666666666666667,
    recall: 0.8666666666666667,
    f1: 0.8666666666666667,
    fBeta: 0.8666666666666667,
  },
  weighted: {
    precision: 0.8685416666666667,
    recall: 0.8666666666666667,
    f1: 0.8665163251299146,
    fBeta: 0.8663541036499294,
  },
  gold: { precision: 0.9, recall: 0.8181818181818182 },
  multi: {
    accuracy: 0.8666666666666667,
    balancedAccuracy: 0.8659639877031182,
    mcc: 0.7983093103519601,
    cohenKappa: 0.7972972972972974,
  },
} as const

type Scores = Readonly<Record<string, number>>

const matcherOf = (score: string) =>
  `toHave${score.charAt(0).toUpperCase()}${score.slice(1)}Between` as 'toHaveAccuracyBetween'

async function received(data: unknown, score: string, options: object = {}): Promise<unknown> {
  const { verdict } = await check(data)[matcherOf(score)](-1, 1, options)
  return verdict.received
}

describe('are those of scikit-learn', () => {
  const binary = { target: 'isGold', prediction: 'guessedGold' }
  const multi = { target: 'plan', prediction: 'guessed' }
  test.each<[string, object, object, Scores]>([
    ['of two classes', binary, {}, references.binary],
    ['with weights', { ...binary, weight: 'weight' }, {}, references.weightedRows],
    ['of many classes', multi, {}, references.multi],
    ['of one of many', multi, { class: 'gold' }, references.gold],
    ['macro', multi, { average: 'macro' }, references.macro],
    ['micro', multi, { average: 'micro' }, references.micro],
    ['weighted', multi, { average: 'weighted' }, references.weighted],
  ])('%s', async (_, roles, options, scores) => {
    for (const [score, value] of Object.entries(scores)) {
      const beta = score === 'fBeta' ? { beta: 2 } : {}
      expect(await received(scored(rows, roles), score, { ...options, ...beta }), score).toBeCloseTo(value, 12)
    }
  })
})

describe('of accuracy', () => {
  const guesses = scored(rows, { target: 'isGold', prediction: 'guessedGold' })

  test('Above and Below exclude the bound, Between includes it', async () => {
    const accuracy = references.binary.accuracy
    expect((await check(guesses).toHaveAccuracyAbove(accuracy - 0.01)).verdict.outcome).toBe('pass')
    expect((await check(guesses).toHaveAccuracyAbove(accuracy)).verdict.outcome).toBe('fail')
    expect((await check(guesses).toHaveAccuracyBelow(accuracy)).verdict.outcome).toBe('fail')
    expect((await check(guesses).toHaveAccuracyBetween(accuracy, accuracy)).verdict.outcome).toBe('pass')
    expect((await check(guesses).not.toHaveAccuracyAbove(0.9)).verdict.outcome).toBe('pass')
    expect((await check(guesses).not.toHaveAccuracyAbove(0.5)).verdict.outcome).toBe('fail')
  })

  test('the message has the interval and the rows', async () => {
    const { message, verdict } = await check(guesses).toHaveAccuracyAbove(0.9)
    expect(message).toMatch(
      /Received {2}0\.8\n {2}Interval {2}0\.682182 to 0\.881715 \(95 %\)\n {2}Counted {3}labelled 60 of 60 rows/,
    )
    // binomtest(48, 60).proportion_ci(0.95, 'wilson')
    expect(verdict.interval?.[0]).toBeCloseTo(0.68218, 5)
  })

  test('with a confidence the whole interval is judged, and more rows are asked for where it does not decide', async () => {
    const judged = async (bound: number) =>
      (await check(guesses).toHaveAccuracyAbove(bound, { confidence: 0.95 })).verdict
    expect((await judged(0.6)).outcome).toBe('pass')
    expect((await judged(0.95)).outcome).toBe('fail')
    expect(await judged(0.75)).toMatchObject({ outcome: 'inconclusive', details: [expect.stringMatching(/more rows/)] })
  })

  test('rows without a truth are left out, and too many of them are a failure, as are rows without a prediction', async () => {
    const some = rows.map((row, index) => (index < 10 ? { ...row, isGold: null } : row))
    const { verdict } = await check(scored(some, { target: 'isGold', prediction: 'guessedGold' })).toHaveAccuracyAbove(
      0.5,
    )
    expect(verdict).toMatchObject({ outcome: 'pass', counted: 'labelled 50 of 60 rows' })
    const few = rows.map((row, index) => (index < 40 ? { ...row, isGold: null } : row))
    const unlabelled = scored(few, { target: 'isGold', prediction: 'guessedGold' })
    for (const judged of [check(unlabelled).toHaveAccuracyAbove(0.1), check(unlabelled).not.toHaveAccuracyAbove(0.1)])
      expect((await judged).verdict).toMatchObject({
        outcome: 'fail',
        details: ['Only 20 of 60 rows have a truth, and 50 % must (minLabelled).'],
      })
    const lost = rows.map((row, index) => (index < 3 ? { ...row, guessedGold: null } : row))
    const { verdict: without } = await check(
      scored(lost, { target: 'isGold', prediction: 'guessedGold' }),
    ).toHaveAccuracyAbove(0.1)
    expect(without).toMatchObject({ outcome: 'fail', details: ['3 rows of 60 have no prediction.'] })
  })

  test('a probability alone predicts the positive class from a half', async () => {
    const data = [0.2, 0.5, 0.9, 0.4].map((p, index) => ({ p, truth: index > 0 ? 'yes' : 'no' }))
    const { verdict } = await check(scored(data, { target: 'truth', probability: 'p' })).toHaveAccuracyAbove(0)
    expect(verdict.received).toBe(0.75)
  })

  test('probabilities by class predict the largest, ties the first class', async () => {
    const data = [
      { truth: 'a', pa: 0.4, pb: 0.4 },
      { truth: 'b', pa: 0.2, pb: 0.8 },
      { truth: 'b', pa: 0.5, pb: 0.5 },
    ]
    const roles = { target: 'truth', probability: { a: 'pa', b: 'pb' } }
    expect((await check(scored(data, roles)).toHaveAccuracyAbove(0)).verdict.received).toBeCloseTo(2 / 3, 12)
  })

  test('misuse', async () => {
    const says = async (data: unknown, score: string, options: object = {}) =>
      (await check(data)[matcherOf(score)](0, 1, options)).message
    expect(await says(rows, 'accuracy')).toMatch('is not scored: expect(scored(data,')
    expect(await says(scored(rows, { prediction: 'guessed' }), 'accuracy')).toMatch('names no target')
    expect(await says(scored(rows, { target: 'plan' }), 'accuracy')).toMatch('neither prediction nor probability')
    expect(await says(scored(rows, { target: 'plann', prediction: 'guessed' }), 'accuracy')).toMatch(
      'did you mean "plan"',
    )
    expect(await says(scored(rows, { target: 'i', prediction: 'weight' }), 'accuracy')).toMatch(
      'is of classes; i holds numbers',
    )
    expect(await says(scored(rows, { target: 'plan', prediction: 'guessed' }), 'precision')).toMatch(
      'needs { class } or',
    )
    expect(() => scored(rows, { targt: 'plan' } as object)).toThrow('there is no role "targt"; did you mean "target"?')
  })
})
