import { describe, expect, test } from 'vitest'
import { scored } from '../../src/models/scored.js'
import { liveProfile } from '../../src/profiles/liveProfile.js'
import { reference } from '../../src/profiles/reference.js'
import { judging } from '../support/judging.js'
import { keepInMemory } from '../support/keepInMemory.js'

const references = keepInMemory()
const { check } = judging({ references })
const rows = Array.from({ length: 400 }, (_, i) => {
  const y = (i * 53) % 101 < 50 ? 1 : 0
  const t = (i * 7) % 31
  const p = (((i * 37) % 60) + 0.5) / 60
  return {
    id: i,
    y,
    good: (i * 37) % 100 < 10 ? 1 - y : y,
    bad: (i * 37) % 100 < 17 ? 1 - y : y,
    other: (i * 29) % 100 < 13 ? 1 - y : y,
    t,
    near: t + (((i * 11) % 13) - 6) / 4,
    far: t + (((i * 17) % 19) - 9) / 4,
    p,
    q: p * 0.9 + 0.05,
  }
})
const classes = (prediction: string) => scored(rows, { target: 'y', prediction, key: 'id' })
const apart = (prediction: string) => scored(rows, { target: 'y', prediction })
const numbers = (prediction: string) => scored(rows, { target: 't', prediction, key: 'id', task: 'regression' })
const chances = (probability: string) => scored(rows, { target: 'y', probability, key: 'id' })

/** SciPy 1.17 over the same rows: `binomtest(lost, lost + won, 0.5, alternative='greater')`, `ttest_rel(after, before, alternative='greater')`. */
describe('of the same rows the p-value is SciPy’s', () => {
  test.each([
    ['accuracy, McNemar', classes('good'), classes('other'), 'accuracy', 0.03, 0.10336842090419623],
    ['accuracy, one side alone wrong', classes('good'), classes('bad'), 'accuracy', 0.07, 3.725290298461914e-9],
    ['mae', numbers('near'), numbers('far'), 'mae', 0.376875, 2.845942268585384e-18],
    ['mse', numbers('near'), numbers('far'), 'mse', 1.00453125, 1.0739243354139255e-24],
    ['rmse, by its squares', numbers('near'), numbers('far'), 'rmse', 0.4349631181071242, 1.0739243354139255e-24],
    ['logLoss, that got better', chances('p'), chances('q'), 'logLoss', -0.10835769190721545, 0.9999999999837893],
    ['brier', chances('q'), chances('p'), 'brier', 0.01563041666666659, 2.6062814076322703e-20],
  ] as const)('%s', async (_, before, after, metric, drop, p) => {
    const { verdict } = await check(after).toNotRegressFrom(before, { metric })
    expect(verdict.received).toBeCloseTo(drop, 10)
    const { pValue } = verdict.facts as { pValue: number }
    expect(pValue / p).toBeCloseTo(1, 7)
    expect(verdict.outcome).toBe(p < 0.01 ? 'fail' : 'pass')
  })
})

/** DeLong's test by SciPy's `rankdata` (Sun and Xu 2014) of the same rows: `norm.sf(difference / sqrt(l @ cov @ l))`. */
describe('of the same rows the area under the ROC curve is compared by DeLong’s test', () => {
  const ranked = rows.map(({ id, y }) => ({
    id,
    y,
    one: (((((id * 37) % 60) + 0.5) / 60) * 0.5 + 0.2 * y + ((id * 29) % 17) / 40) / 1.2,
    two: (((((id * 37) % 60) + 0.5) / 60) * 0.6 + 0.15 * y + ((id * 31) % 19) / 38) / 1.3,
  }))
  const by = (probability: string) => scored(ranked, { target: 'y', probability, key: 'id' })

  test('the p-value and both areas are SciPy’s', async () => {
    const { verdict, message } = await check(by('two')).toNotRegressFrom(by('one'), { metric: 'rocAuc' })
    expect(verdict.received).toBeCloseTo(0.0715696569656965, 12)
    const { before, after, pValue } = verdict.facts as Record<string, number>
    expect(before).toBeCloseTo(0.7765901590159016, 12)
    expect(after).toBeCloseTo(0.7050205020502052, 12)
    expect((pValue ?? 0) / 0.0011694161279749817).toBeCloseTo(1, 9)
    expect(verdict.outcome).toBe('fail')
    expect(message).toContain('DeLong’s test of 400 rows of both')
  })

  test('a model against itself does not drop, for sure', async () => {
    const { verdict } = await check(by('one')).toNotRegressFrom(by('one'), { metric: 'rocAuc', tolerance: 0.001 })
    expect(verdict).toMatchObject({ outcome: 'pass', received: 0, facts: { pValue: 0.5 } })
  })

  test('rows without a probability on a side are left out of both', async () => {
    const holed = ranked.map((row) => ({ ...row, two: row.id < 3 ? null : row.two }))
    const { message } = await check(scored(holed, { target: 'y', probability: 'one', key: 'id' })).toNotRegressFrom(
      scored(holed.slice(10), { target: 'y', probability: 'one', key: 'id' }),
      { metric: 'rocAuc' },
    )
    expect(message).toContain('390 rows of both')
  })
})

test('of other rows, both Wilson intervals make the variance', async () => {
  const { verdict } = await check(apart('bad')).toNotRegressFrom(apart('good'), { metric: 'accuracy' })
  // norm.sf(0.07 / hypot(*se)), se = (high - low) / 2 / norm.ppf(0.975) of binomtest(k, 400).proportion_ci(0.95, 'wilson')
  expect((verdict.facts as { pValue: number }).pValue).toBeCloseTo(0.0018063571072994417, 10)
  expect(verdict.outcome).toBe('fail')
  expect((await check(apart('bad')).not.toNotRegressFrom(apart('good'), { metric: 'accuracy' })).verdict.outcome).toBe(
    'pass',
  )
})

test('says both numbers, the drop, the test and the rows', async () => {
  const { message } = await check(classes('bad')).toNotRegressFrom(classes('good'), {
    metric: 'accuracy',
    tolerance: 0.05,
  })
  expect(message).toContain('accuracy to drop by at most 0.05')
  expect(message).toContain('0.07, from 0.9 to 0.83')
  expect(message).toContain('400 rows, 400 rows of')
  expect(message).toContain('McNemar’s exact test of 400 rows of both, 28 lost and 0 won')
})

test('a drop within the tolerance passes, and one that few rows cannot show is inconclusive', async () => {
  const good = classes('good')
  expect(
    (await check(classes('bad')).toNotRegressFrom(good, { metric: 'accuracy', tolerance: 0.1 })).verdict.outcome,
  ).toBe('pass')
  const few = { metric: 'accuracy', tolerance: 0.001 } as const
  const { verdict, message } = await check(classes('other')).toNotRegressFrom(good, few)
  expect(verdict.outcome).toBe('inconclusive')
  expect(message).toContain('a drop of 0.002 would not be found with 80 % power')
})

test('the same predictions pass, and a better model does', async () => {
  const same = await check(classes('good')).toNotRegressFrom(classes('good'), { metric: 'accuracy' })
  expect(same.verdict.outcome).toBe('pass')
  expect(same.verdict.received).toBe(0)
  const better = await check(numbers('near')).toNotRegressFrom(numbers('far'), { metric: 'rmse' })
  expect(better.verdict.outcome).toBe('pass')
  expect(Number(better.verdict.received)).toBeLessThan(0)
})

test('only rows of both are joined, in whatever order', async () => {
  const half = scored([...rows].reverse().slice(0, 200), { target: 'y', prediction: 'good', key: 'id' })
  const { verdict, message } = await check(classes('bad')).toNotRegressFrom(half, { metric: 'accuracy' })
  expect(verdict.outcome).toBe('fail')
  expect(message).toContain('200 rows of both')
})

test('where and areas under curves hold on both sides', async () => {
  const options = { metric: 'rocAuc', tolerance: 0.2, where: 'id < 300' } as const
  const { verdict, message } = await check(chances('q')).toNotRegressFrom(chances('p'), options)
  expect(verdict.outcome).toBe('pass')
  expect(message).toContain('300 rows, 300 rows of')
})

test('says what it needs: a key that is unique, scored data, a score that has an interval', async () => {
  const twice = scored(
    rows.map((row) => ({ ...row, id: row.id >> 1 })),
    { target: 'y', prediction: 'good', key: 'id' },
  )
  const repeated = await check(twice).not.toNotRegressFrom(classes('bad'), { metric: 'accuracy' })
  expect(repeated.verdict.outcome).toBe('fail')
  expect(repeated.message).toContain('200 surplus rows')
  const plain = await check(classes('good')).toNotRegressFrom(rows as never, { metric: 'accuracy' })
  expect(plain.message).toContain('the reference must be scored data')
  const largest = await check(numbers('far')).toNotRegressFrom(numbers('near'), { metric: 'maxError' })
  expect(largest.verdict.outcome).toBe('inconclusive')
  const wrong = await check(numbers('far')).toNotRegressFrom(numbers('near'), { metric: 'acuracy' as never })
  expect(wrong.message).toContain('one of')
})

test('a prediction that is missing is a failure, also under .not', async () => {
  const missing = scored(
    rows.map((row) => (row.id === 3 ? { ...row, good: null } : row)),
    { target: 'y', prediction: 'good', key: 'id' },
  )
  const { verdict, message } = await check(classes('good')).not.toNotRegressFrom(missing, { metric: 'accuracy' })
  expect(verdict.outcome).toBe('fail')
  expect(message).toContain('1 row of 400 have no prediction')
})

describe('a reference that a test keeps', () => {
  const keep = async (data: unknown, name: string) => {
    references.mode = 'all'
    await check(data).toMatchReference(name)
    references.mode = 'none'
  }
  const of = (from: 'p' | 'q') =>
    scored(
      rows.map((row) => ({ y: row.y, p: row[from] })),
      { target: 'y', probability: 'p' },
    )
  const telling = (strength: number) =>
    scored(
      rows.map(({ y, p }) => ({ y, p: 0.25 + 0.25 * strength * y + p / 4 })),
      { target: 'y', probability: 'p' },
    )

  test.each(['accuracy', 'f1', 'rocAuc', 'logLoss'] as const)(
    'gives the verdict of its data, by %s',
    async (metric) => {
      await keep(of('p'), 'before')
      const [kept, live, profiled] = await Promise.all([
        check(of('q')).toNotRegressFrom(reference('before'), { metric }),
        check(of('q')).toNotRegressFrom(of('p'), { metric }),
        check(of('q')).toNotRegressFrom(liveProfile(of('p')), { metric }),
      ])
      expect(kept.verdict.outcome).toBe(live.verdict.outcome)
      for (const { verdict } of [kept, profiled]) {
        expect(Number(verdict.received)).toBeCloseTo(Number(live.verdict.received), 10)
        const [p, q] = [verdict, live.verdict].map(({ facts }) => (facts as { pValue: number }).pValue)
        expect((p ?? 0) / (q ?? 0)).toBeCloseTo(1, 8)
      }
    },
  )

  test('a worse model fails by it, and says which reference', async () => {
    await keep(telling(1), 'before')
    const bad = telling(-1)
    const { verdict, message } = await check(bad).toNotRegressFrom(reference('before'), { metric: 'rocAuc' })
    expect(verdict.outcome).toBe('fail')
    expect(message).toContain('400 rows, 400 rows of reference("before")')
    const negated = await check(bad).not.toNotRegressFrom(reference('before'), { metric: 'rocAuc' })
    expect(negated.verdict.outcome).toBe('pass')
  })

  test('its class and average may be named; others it does not keep', async () => {
    await keep(of('p'), 'before')
    const ask = (options: object) =>
      check(of('q')).toNotRegressFrom(reference('before'), { metric: 'precision', ...options })
    expect((await ask({ class: 1 })).verdict.outcome).toBe('pass')
    for (const [options, says] of [
      [{ class: 0 }, 'and no precision of class 0; compare with the scored data themselves'],
      [{ average: 'macro' }, 'and no precision macro'],
      [{ metric: 'cohenKappa' }, 'keeps accuracy, balancedAccuracy, precision, recall, f1, mcc, rocAuc'],
      [{ where: 'p > 0.5' }, 'is of all rows, not of some'],
    ] as const) {
      const { verdict, message } = await ask(options)
      expect(verdict.outcome).toBe('error')
      expect(message).toContain(says)
    }
  })

  test('of several classes the mean over them is kept', async () => {
    const plans = (shift: number) =>
      scored(
        rows.map(({ id }) => ({
          id,
          plan: 'abc'[id % 3],
          guess: 'abcab'[(id % 3) + ((id * 37) % 100 < shift ? 1 : 0)],
        })),
        { target: 'plan', prediction: 'guess' },
      )
    await keep(plans(10), 'plans')
    const options = { metric: 'f1', average: 'macro' } as const
    expect((await check(plans(40)).toNotRegressFrom(reference('plans'), options)).verdict.outcome).toBe('fail')
    const other = await check(plans(10)).toNotRegressFrom(reference('plans'), { metric: 'f1', average: 'micro' })
    expect(other.message).toContain('and no f1 micro')
  })

  test('one without scores, of another task, or that is not there is an error that says what to do', async () => {
    await keep(rows, 'plain')
    await keep(apart('good'), 'classes')
    const ask = (name: string) => check(numbers('near')).toNotRegressFrom(reference(name), { metric: 'mae' })
    expect((await ask('plain')).message).toContain('keeps no scores: its data were not scored(…)')
    expect((await ask('classes')).message).toContain('the reference’s are of a binary task, these of a regression one')
    expect((await ask('nowhere')).message).toContain('there is no reference "nowhere"')
  })
})
