import { describe, expect, test } from 'vitest'
import { parseReferences } from '../../src/profiles/references/parseReferences.js'
import { dataset } from '../../src/datasets/dataset.js'
import { scored } from '../../src/models/scored.js'
import { judging } from '../support/judging.js'
import { keepInMemory } from '../support/keepInMemory.js'

const references = keepInMemory()
const { check } = judging({ references })

const rows = Array.from({ length: 2000 }, (_, i) => {
  const y = (i * 53) % 101 < 50 ? 1 : 0
  const p = 0.3 + 0.4 * y + (((i * 7919) % 2003) / 2003 - 0.5) * 0.56
  const t = (i * 7) % 31
  return {
    y,
    p,
    // Other rows are swapped: columns stay as they are, and the model is worse.
    worse: (i * 31) % 100 < 20 ? 1 - p : p,
    t,
    near: t + (((i * 11) % 13) - 6) / 4,
    far: t + (((i * 17) % 13) - 6) / 3,
    plan: ['basic', 'pro', 'gold'][(i * 53) % 3] ?? '',
    guess: ['basic', 'pro', 'gold'][((i * 53) % 3) + ((i * 37) % 100 < 20 ? 1 : 0)] ?? 'gold',
  }
})
const chances = (from: 'p' | 'worse', count = 2000) =>
  scored(dataset(rows.slice(0, count).map((row) => ({ y: row.y, p: row[from] }))), { target: 'y', probability: 'p' })

const keep = async (data: unknown, name: string) => {
  references.mode = 'all'
  const judged = await check(data).toMatchReference(name)
  references.mode = 'none'
  return judged
}
const numbersOf = (name: string) => {
  const kept = parseReferences(references.text(), '')[name] as { scores?: { numbers: readonly unknown[][] } }
  return kept.scores?.numbers ?? []
}

describe('of data that a model has scored', () => {
  /**
   * `[f(y, p >= 0.5) for f in (accuracy_score, balanced_accuracy_score, precision_score, recall_score, f1_score, matthews_corrcoef)] +
   * [f(y, p) for f in (roc_auc_score, average_precision_score, log_loss, brier_score_loss)]` of scikit-learn 1.8.
   */
  test('the scores of a binary model are kept with their intervals, a line each', async () => {
    const { verdict, message } = await keep(chances('p'), 'binary')
    expect(message).toContain('reference written: 2,000 rows of 2 columns, and 10 scores')
    expect(verdict.outcome).toBe('pass')
    const kept = numbersOf('binary')
    expect(kept.map(([name]) => name)).toEqual(
      'accuracy balancedAccuracy precision recall f1 mcc rocAuc prAuc logLoss brier'.split(' '),
    )
    expect(kept.map(([, value]) => value)).toEqual([
      0.8585, 0.858510851085, 0.85527638191, 0.859595959596, 0.857430730479, 0.71699481268, 0.958885888589,
      0.961222591044, 0.385401607413, 0.116375964591,
    ])
    for (const [, value, low, high] of kept) {
      expect(low).toBeLessThan(value as number)
      expect(high).toBeGreaterThan(value as number)
    }
    expect(references.text()).toMatch(/\n +\["accuracy", 0\.8585, 0\.8\d+, 0\.8\d+\],\n/)
  })

  test('several classes have means over them, and numbers their errors', async () => {
    await keep(
      scored(dataset(rows.map(({ plan, guess }) => ({ plan, guess }))), { target: 'plan', prediction: 'guess' }),
      'classes',
    )
    expect(numbersOf('classes').map(([name]) => name)).toEqual([
      'accuracy',
      'balancedAccuracy',
      'precision macro',
      'recall macro',
      'f1 macro',
      'mcc',
    ])
    const errors = scored(dataset(rows.map(({ t, near }) => ({ t, near }))), { target: 't', prediction: 'near' })
    await keep(errors, 'numbers')
    expect(numbersOf('numbers').map(([name]) => name)).toEqual(['mae', 'rmse', 'medianAe', 'meanError', 'r2'])
  })

  test('renewed on the same data in another order nothing changes', async () => {
    await keep(chances('p'), 'same')
    const before = references.text()
    const turned = scored(dataset(rows.map(({ y, p }) => ({ y, p })).reverse()), { target: 'y', probability: 'p' })
    const { verdict } = await keep(turned, 'same')
    expect(verdict.facts).toMatchObject({ reference: 'unchanged' })
    expect(references.text()).toBe(before)
  })

  test('the same scores pass, and worse ones fail as a person would say it', async () => {
    await keep(chances('p'), 'churn')
    expect((await check(chances('p')).toMatchReference('churn')).verdict).toMatchObject({
      outcome: 'pass',
      received: [],
      facts: { scores: { accuracy: { outcome: 'pass', before: 0.8585, after: 0.8585 } } },
    })
    const { verdict, message } = await check(chances('worse')).toMatchReference('churn')
    expect(verdict.outcome).toBe('fail')
    expect(verdict.received).toEqual(expect.arrayContaining(['accuracy', 'rocAuc', 'brier']))
    expect(message).toContain('10 of 10 scores are worse (false-alarm rate 1 % for all scores together)')
    expect(message).toMatch(
      /accuracy: 0\.8585 → 0\.7145, worse, p = [\d.e-]+ \(95 % intervals 0\.843 to 0\.873 and 0\.694 to 0\.734\)/,
    )
  })

  test('a drop that is not material is none, and a better model is no failure', async () => {
    await keep(chances('p'), 'least')
    const { verdict } = await check(chances('worse')).toMatchReference('least', { minShareChange: 1 })
    expect(verdict.outcome).toBe('pass')
    await keep(chances('worse'), 'was worse')
    expect((await check(chances('p')).toMatchReference('was worse')).verdict.facts).toMatchObject({
      scores: { accuracy: { outcome: 'pass' } },
    })
  })

  test('few rows do not tell', async () => {
    await keep(chances('p'), 'few')
    const { verdict } = await check(chances('worse', 30)).toMatchReference('few')
    expect(verdict.facts).toMatchObject({ scores: { accuracy: { outcome: 'pass' } } })
  })

  test('an update says what changed', async () => {
    await keep(chances('p'), 'renewed')
    const { message } = await keep(chances('worse'), 'renewed')
    expect(message).toContain('accuracy: 0.8585 → 0.7145')
    expect(message).toContain('ROC AUC: 0.9589 → 0.7733')
  })

  test('data that are not scored, or for another class, are an error that says the remedy', async () => {
    await keep(chances('p'), 'mismatch')
    const bare = await check(dataset(rows.map(({ y, p }) => ({ y, p })))).toMatchReference('mismatch')
    expect(bare.verdict.outcome).toBe('error')
    expect(bare.message).toContain('these data are not scored(…)')
    const turned = scored(dataset(rows.map(({ y, p }) => ({ y, p }))), { target: 'y', probability: 'p', positive: 0 })
    const other = await check(turned).toMatchReference('mismatch')
    expect(other.verdict.outcome).toBe('error')
    expect(other.message).toContain('of class 1, these of class 0; renew it by mltest update if that is meant')
  })

  test('data without truths keep no scores, say so, and fail where scores were kept', async () => {
    const unlabelled = scored(dataset({ y: rows.map(({ y }, i) => (i < 10 ? y : null)), p: rows.map(({ p }) => p) }), {
      target: 'y',
      probability: 'p',
    })
    const { message } = await keep(unlabelled, 'unlabelled')
    expect(message).toContain('no scores are kept: Only 10 of 2,000 rows have a truth')
    await keep(chances('p'), 'labelled')
    const judged = await check(unlabelled).toMatchReference('labelled')
    expect(judged.verdict.outcome).toBe('fail')
    expect(judged.message).toContain('accuracy: 0.8585 before, and no number now: Only 10 of 2,000 rows')
  })

  test('a file that was written before scores were kept is read, and takes them on an update', async () => {
    const { y, p } = { y: rows.map((row) => row.y), p: rows.map((row) => row.p) }
    await keep(dataset({ y, p }), 'older')
    expect((await check(chances('p')).toMatchReference('older')).verdict.outcome).toBe('pass')
    const { message } = await keep(chances('p'), 'older')
    expect(message).toContain('scores are kept from now on: accuracy 0.8585')
  })

  test('the class of a sensitive target is not told', async () => {
    const data = dataset(
      rows.map(({ y, p }) => ({ y: y === 1 ? 'yes' : 'no', p })),
      { sensitive: ['y'] },
    )
    await keep(scored(data, { target: 'y', probability: 'p', positive: 'yes' }), 'sensitive')
    expect(numbersOf('sensitive')).toHaveLength(10)
    expect(JSON.stringify(parseReferences(references.text(), '')['sensitive'])).not.toContain('yes')
  })
})

test('it cannot be negated', async () => {
  const { verdict, message } = await check(chances('p')).not.toMatchReference('never')
  expect(verdict.outcome).toBe('error')
  expect(message).toContain('cannot be negated')
})
