import { describe, expect, test } from 'vitest'
import type { Judged } from '../../../matchers/settleAssertions.js'
import { scored } from '../../../src/models/scored.js'
import { judging } from '../../support/judging.js'

const { check } = judging()

/** Distinct probabilities p, of which a row is positive with the chance p^power. */
function binary(n: number, spread: number, power: number, seed: number) {
  return Array.from({ length: n }, (_, i) => {
    const p = (((i * 7919 + seed) % n) + 0.5) / n
    const given = p ** spread
    const u = ((i * 104729 + 31 * seed + 17) % 10007) / 10007
    return { i, p: given, y: u < given ** power ? 1 : 0, g: given >= 0.5 ? 1 : 0 }
  })
}

/** Three classes, each with the chance mix × probability + (1 − mix) / 3. */
function classes(n: number, spread: number, mix: number, seed: number) {
  return Array.from({ length: n }, (_, i) => {
    const a = ((((i * 7919 + seed) % n) + 0.5) / n) ** spread
    const b = ((1 - a) * (((i * 5003 + 11 * seed) % 9973) + 0.5)) / 9973
    const c = 1 - a - b
    const u = ((i * 104729 + 31 * seed + 17) % 10007) / 10007
    const [ofA, ofB] = [a, b].map((p) => mix * p + (1 - mix) / 3) as [number, number]
    return { a, b, c, y: u < ofA ? 'a' : u < ofA + ofB ? 'b' : 'c' }
  })
}

const target = { target: 'y', probability: 'p' }
const calibrated = scored(binary(2003, 1, 1, 3), target)
const tooSure = scored(binary(2003, 1, 2, 3), target)
const unlabelled = (power: number) =>
  scored(
    binary(1009, 0.6, power, 5).map(({ i, p }) => ({ i, p })),
    { probability: 'p' },
  )
const current = unlabelled(1)

const byClass = { probability: { a: 'a', b: 'b', c: 'c' } }

/**
 * NannyML 0.13.1 on these rows: `CBPE(y_pred_proba='p', y_pred='g', y_true='y', problem_type='classification_binary', chunk_number=1,
 * metrics=[…]).fit(reference).estimate(current)`, and of three classes `y_pred_proba={'a': 'a', 'b': 'b', 'c': 'c'}`. It calibrates the second
 * and the fourth.
 */
const nannyml = {
  calibrated: {
    Accuracy: 0.743116691714561,
    Precision: 0.7687631357661837,
    Recall: 0.8423620358253116,
    Specificity: 0.5777071471813346,
    F1: 0.8038815251974073,
    RocAuc: 0.8076904011938997,
    PrAuc: 0.8726180657521698,
  },
  tooSure: {
    Accuracy: 0.6973022430962273,
    Precision: 0.6098841279710104,
    Recall: 0.9215976643277624,
    Specificity: 0.5113989040054405,
    F1: 0.734018243866924,
    RocAuc: 0.844231626312895,
    PrAuc: 0.8171061495402863,
  },
  classes: {
    Accuracy: 0.6822997524667255,
    Precision: 0.6248835943680172,
    Recall: 0.5643474949146837,
    Specificity: 0.7917271566482116,
    F1: 0.5833515304438063,
    RocAuc: 0.8167244341978651,
    PrAuc: 0.6512545257162885,
  },
  tooSureClasses: {
    Accuracy: 0.512711314330167,
    Precision: 0.4839403053773245,
    Recall: 0.43921759640879215,
    Specificity: 0.7235672282584669,
    F1: 0.4318942097700124,
    RocAuc: 0.6482751390361944,
    PrAuc: 0.46960370647327637,
  },
} as const

type Score = keyof typeof nannyml.calibrated

describe('are NannyML’s', () => {
  const threeClasses = (mix: number, seed: number) => scored(classes(2003, 1, mix, seed), { target: 'y', ...byClass })
  const nowOf = (mix: number) => scored(classes(1009, 0.7, mix, 5), byClass)
  test.each([
    ['of probabilities that come true', calibrated, unlabelled(1), {}, nannyml.calibrated, false],
    ['calibrated', tooSure, unlabelled(2), {}, nannyml.tooSure, true],
    ['of several classes', threeClasses(1, 4), nowOf(1), { average: 'macro' }, nannyml.classes, false],
    [
      'of several classes, calibrated',
      threeClasses(0.5, 3),
      nowOf(0.5),
      { average: 'macro' },
      nannyml.tooSureClasses,
      true,
    ],
  ] as const)('%s', async (_, reference, now, options, values, isCalibrated) => {
    for (const [score, value] of Object.entries(values) as [Score, number][]) {
      const { verdict } = await check(now)[`toHaveEstimated${score}Between`](0, 1, { reference, ...options })
      expect(verdict, score).toMatchObject({ outcome: 'pass', facts: { calibrated: isCalibrated } })
      // NannyML rounds the counts of its curves to five digits.
      expect(verdict.received, score).toBeCloseTo(value, score.endsWith('Auc') ? 7 : 12)
    }
  })
})

describe('of accuracy', () => {
  test('Above and Below exclude the bound, and a confidence judges the whole interval', async () => {
    const options = { reference: calibrated }
    const outcomeOf = async (judged: ReturnType<ReturnType<typeof check>['toHaveEstimatedAccuracyAbove']>) =>
      (await judged).verdict.outcome
    expect(await outcomeOf(check(current).toHaveEstimatedAccuracyAbove(0.74, options))).toBe('pass')
    expect(await outcomeOf(check(current).toHaveEstimatedAccuracyAbove(0.75, options))).toBe('fail')
    expect(await outcomeOf(check(current).toHaveEstimatedAccuracyBelow(0.75, options))).toBe('pass')
    expect(await outcomeOf(check(current).not.toHaveEstimatedAccuracyAbove(0.75, options))).toBe('pass')
    expect(await outcomeOf(check(current).not.toHaveEstimatedAccuracyAbove(0.74, options))).toBe('fail')
    const sure = { ...options, confidence: 0.95 }
    expect(await outcomeOf(check(current).toHaveEstimatedAccuracyAbove(0.7, sure))).toBe('pass')
    expect(await outcomeOf(check(current).toHaveEstimatedAccuracyAbove(0.72, sure))).toBe('inconclusive')
    expect(await outcomeOf(check(current).toHaveEstimatedAccuracyAbove(0.8, sure))).toBe('fail')
  })

  test('the message says what was learnt and what is assumed; the interval is that of so many labelled rows', async () => {
    const { message, verdict } = await check(unlabelled(2)).toHaveEstimatedAccuracyAbove(0.9, { reference: tooSure })
    expect(message).toMatch(
      /Expected {2}estimated accuracy > 0\.9\n {2}Received {2}0\.697302\n {2}Interval {2}0\.66825 to 0\.724858 \(95 %\)\n {2}Counted {3}1,009 rows; records labelled 2,003 of 2,003 rows\n/,
    )
    expect(message).toContain('calibrated by isotonic regression: they are off by 0.17 in records')
    expect(message).toContain('no concept drift')
    // binomtest(k, 1009).proportion_ci(0.95, 'wilson'), whose ends are linear in k between whole numbers
    expect(verdict.interval?.[0]).toBeCloseTo(0.66825, 4)
    expect(verdict.facts).toMatchObject({ rows: 1009, referenceRows: 2003, labelled: 2003, calibrated: true })
  })

  test('rows without a truth in the reference teach nothing, and those of the data need none', async () => {
    const some = binary(2003, 1, 1, 3).map((row) => ({ ...row, y: row.i % 4 === 0 ? null : row.y }))
    const { verdict } = await check(current).toHaveEstimatedAccuracyAbove(0.7, { reference: scored(some, target) })
    expect(verdict).toMatchObject({
      outcome: 'pass',
      counted: '1,009 rows; records labelled 1,502 of 2,003 rows',
    })
    expect(verdict.received).toBeCloseTo(nannyml.calibrated.Accuracy, 12)
    const few = binary(2003, 1, 1, 3).map((row) => ({ ...row, y: row.i % 4 === 0 ? row.y : null }))
    for (const judged of [check(current), check(current).not])
      expect(
        (await judged.toHaveEstimatedAccuracyAbove(0.7, { reference: scored(few, target) })).verdict,
      ).toMatchObject({
        outcome: 'fail',
        details: ['Only 501 of 2,003 rows have a truth, and 50 % must (minLabelled).'],
      })
  })

  test('predictions of their own are those that are judged, and weights count', async () => {
    const rows = binary(1009, 0.6, 1, 5).map(({ p }) => ({ p, guess: p >= 0.3 ? 1 : 0, twice: 2 }))
    const chances = rows.map(({ p, guess }) => (guess === 1 ? p : 1 - p))
    const mean = chances.reduce((sum, each) => sum + each, 0) / rows.length
    for (const weight of [{}, { weight: 'twice' }]) {
      const now = scored(rows, { probability: 'p', prediction: 'guess', ...weight })
      const { verdict } = await check(now).toHaveEstimatedAccuracyAbove(0.5, { reference: calibrated })
      expect(verdict.received).toBeCloseTo(mean, 12)
    }
  })

  test('segments and where look at the same rows of the reference', async () => {
    const halves = (rows: readonly { readonly i: number }[]) => rows.map((row) => ({ ...row, half: row.i % 2 }))
    const reference = scored(halves(binary(2003, 1, 1, 3)), target)
    const now = scored(halves(binary(1009, 0.6, 1, 5)), { probability: 'p' })
    const { verdict } = await check(now).toHaveEstimatedAccuracyAbove(0.5, { reference, where: 'half = 1' })
    expect(verdict.counted).toBe('504 rows; records labelled 1,001 of 1,001 rows')
    const parts = await check(now.segments('half')).toHaveEstimatedAccuracyAbove(0.5, { reference })
    expect(parts.verdict.outcome).toBe('pass')
  })

  test('a bound may follow the estimate of other rows', async () => {
    const follows = { relativeTo: calibrated, within: 0.05 }
    const { verdict } = await check(current).toHaveEstimatedAccuracyAbove(follows, { reference: calibrated })
    expect(verdict.outcome).toBe('pass')
    expect(verdict.expected).toContain('in records ± 5 %')
  })
})

describe('are nothing', () => {
  test('of no rows, of rows without a probability, and from one class', async () => {
    const none = scored([{ p: 0.5 }], { probability: 'p' }).where('p > 1')
    expect((await check(none).toHaveEstimatedAccuracyAbove(0.5, { reference: calibrated })).verdict.outcome).toBe(
      'fail',
    )
    const odd = scored([{ p: 0.5 }, { p: 1.5 }, { p: null }], { probability: 'p' })
    const positive = scored(
      [
        { p: 0.5, y: 1 },
        { p: 0.6, y: 1 },
      ],
      target,
    )
    for (const [now, reference, because] of [
      [odd, calibrated, '2 rows of 3 have no probability in [0, 1].'],
      [current, positive, 'All labelled rows of records are of one class, from which nothing can be learnt.'],
    ] as const)
      for (const judged of [check(now), check(now).not])
        for (const score of ['Accuracy', 'RocAuc'] as const)
          expect((await judged[`toHaveEstimated${score}Above`](0.5, { reference })).verdict).toMatchObject({
            outcome: 'fail',
            received: null,
            details: [because],
          })
  })

  test('where a prediction is no class of the reference', async () => {
    const strange = scored(
      [
        { p: 0.5, g: 2 },
        { p: 0.6, g: 1 },
      ],
      { probability: 'p', prediction: 'g' },
    )
    expect((await check(strange).toHaveEstimatedAccuracyAbove(0.5, { reference: calibrated })).verdict).toMatchObject({
      outcome: 'fail',
      details: ['1 row of 2 have no prediction that is a class of the reference, which has no 2.'],
    })
  })
})

describe('misuse', () => {
  test.each<[string, () => Promise<Judged>, RegExp]>([
    [
      'no reference',
      () => check(current).toHaveEstimatedAccuracyAbove(0.5, {} as { reference: typeof calibrated }),
      /it needs scored data whose truth is known/,
    ],
    [
      'a reference that is not scored',
      () => check(current).toHaveEstimatedAccuracyAbove(0.5, { reference: [{ p: 1 }] as unknown as typeof calibrated }),
      /"reference" must be scored data with a target/,
    ],
    [
      'data that are not scored',
      () => check([{ p: 0.5 }]).toHaveEstimatedAccuracyAbove(0.5, { reference: calibrated }),
      /is not scored/,
    ],
    [
      'no probability',
      () => check(scored([{ g: 1 }], { prediction: 'g' })).toHaveEstimatedAccuracyAbove(0.5, { reference: calibrated }),
      /names no probability/,
    ],
    [
      'numbers',
      () =>
        check(current).toHaveEstimatedAccuracyAbove(0.5, {
          reference: scored(
            [
              { y: 1.5, p: 1 },
              { y: 2.5, p: 1 },
              { y: 3, p: 2 },
            ],
            { target: 'y', prediction: 'p' },
          ),
        }),
      /accuracy is of classes; y holds numbers/,
    ],
    [
      'predictions of another type',
      () =>
        check(scored([{ p: 0.5, g: 'no' }], { probability: 'p', prediction: 'g' })).toHaveEstimatedAccuracyAbove(0.5, {
          reference: calibrated,
        }),
      /the predictions are no classes of y, which is of another type/,
    ],
    [
      'several classes',
      () =>
        check(scored(classes(10, 1, 1, 1), byClass)).toHaveEstimatedF1Above(0.5, {
          reference: scored(classes(100, 1, 1, 3), { target: 'y', ...byClass }),
        }),
      /F1 of several classes needs \{ class \} or \{ average/,
    ],
  ])('%s', async (_, judged, message) => {
    const found = await judged()
    expect(found.verdict.outcome).toBe('error')
    expect(found.message).toMatch(message)
  })
})
