import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import type { Dataset } from '../../src/datasets/dataset.js'
import { randomGenerator } from '../../src/math/randomGenerator.js'
import { scored } from '../../src/models/scored.js'
import { judging } from '../support/judging.js'

const { check } = judging()

interface World {
  readonly rows?: number
  /** Added to every tenure. */
  readonly later?: number
  /** What changes of how `churned`, `plan` and `spent` depend on the rest. */
  readonly churn?: (row: { readonly tenure: number | null; readonly plan: string }, usual: number) => number
  readonly spent?: (usual: number) => number
}

/** Short tenures and basic plans churn; some tenures are null. */
function customers(
  seed: number,
  { rows = 3000, later = 0, churn = (_, usual) => usual, spent = (usual) => usual }: World = {},
) {
  const random = randomGenerator(seed)
  return Array.from({ length: rows }, (_, id) => {
    const tenure = random() < 0.05 ? null : Math.floor(24 * random() ** 1.5) + later
    const plan = random() < 0.4 ? 'basic' : random() < 0.5 ? 'pro' : 'team'
    const usual = 0.12 + (plan === 'basic' ? 0.15 : 0) + (tenure !== null && tenure < 6 ? 0.1 : 0)
    const isGone = random() < churn({ tenure, plan }, usual)
    const noise = random() + random() + random() - 1.5
    return {
      id,
      tenure,
      plan,
      age: 20 + 50 * random(),
      churned: isGone,
      spent: spent(2 * (tenure ?? 8)) + 4 * noise,
      said: random(),
    }
  })
}
const churned = (data: object, name = 'data'): Dataset =>
  scored(dataset(data, { name }), { target: 'churned', key: 'id' })
const spending = (data: object): Dataset =>
  scored(dataset(data, { name: 'data' }), { target: 'spent', task: 'regression', key: 'id' })
const features = { columns: ['tenure', 'plan', 'age'] } as const
const train = churned(customers(1, { rows: 5000 }), 'train')
const risen = customers(3, {
  churn: ({ tenure, plan }, usual) => (plan === 'basic' && tenure !== null && tenure < 6 ? 0.75 : usual),
})

describe('classes', () => {
  test('unchanged data pass, and so do other inputs alone; .not fails', async () => {
    const [same, later, notSame] = await Promise.all([
      check(churned(customers(2))).toNotHaveConceptDriftFrom(train, features),
      check(churned(customers(2, { later: 4 }))).toNotHaveConceptDriftFrom(train, features),
      check(churned(customers(2))).not.toNotHaveConceptDriftFrom(train, features),
    ])
    expect([same, later, notSame].map(({ verdict }) => verdict.outcome)).toEqual(['pass', 'pass', 'fail'])
    expect(same.verdict.received).toBeCloseTo(0, 1)
  })

  test('a part of the rows that churns more fails, named as a condition with its rates', async () => {
    const [failed, not] = await Promise.all([
      check(churned(risen)).toNotHaveConceptDriftFrom(train, features),
      check(churned(risen)).not.toNotHaveConceptDriftFrom(train, features),
    ])
    expect([failed.verdict.outcome, not.verdict.outcome]).toEqual(['fail', 'pass'])
    expect(failed.message).toMatch(/for .*plan = 'basic'.*: churned 3\d\.\d % → 7\d\.?\d* % \(\d{3} of \d{3} rows\)/)
    expect(failed.message).toMatch(/for .*tenure <= 5/)
    expect(failed.verdict.columns).toEqual(expect.arrayContaining(['plan', 'tenure']))
  })

  test('the named condition selects the rows that are counted', async () => {
    const { verdict, message } = await check(churned(risen)).toNotHaveConceptDriftFrom(train, features)
    const [, condition = '', gone, rows] = /for (.*): churned .* \(([\d,]+) of ([\d,]+) rows\)/.exec(message) ?? []
    expect(verdict.outcome).toBe('fail')
    const selected = dataset(risen, { name: 'data' }).where(condition)
    const counts = await Promise.all([
      check(selected).toHaveRowCount(Number(rows)),
      check(selected.where('churned')).toHaveRowCount(Number(gone)),
    ])
    expect(counts.map((each) => each.verdict.outcome)).toEqual(['pass', 'pass'])
  })

  test('flipped labels are seen in the loss where the share stays', async () => {
    const half = (seed: number, isFlipped: boolean) =>
      churned(
        customers(seed, {
          churn: ({ plan }) => (plan === 'basic' ? 0.9 : 0.1) * (isFlipped ? 0.7 : 1) + (isFlipped ? 0.15 : 0),
        }),
      )
    const { verdict, message } = await check(half(5, true)).toNotHaveConceptDriftFrom(half(4, false), features)
    expect(verdict.outcome).toBe('fail')
    expect(message).toContain('squared error of what was expected +')
  })

  test('the change of the mean is split exactly', async () => {
    const { verdict } = await check(churned(risen)).toNotHaveConceptDriftFrom(train, features)
    const [split] = verdict.facts?.['outcomes'] as unknown as readonly Record<string, number>[]
    const { reference = 0, current = 0, concept = 0, inputs = 0 } = split ?? {}
    expect(Math.abs(concept + inputs - (current - reference))).toBeLessThan(1e-12)
    expect(current).toBeCloseTo(risen.filter((row) => row.churned).length / risen.length, 12)
    expect(verdict.received).toBe(concept)
    expect(verdict.interval?.[0]).toBeLessThan(concept)
  })

  test('of several classes each is looked at', async () => {
    const plans = (seed: number, to: string) =>
      scored(
        customers(seed).map((row) => ({ ...row, plan: row.plan === 'pro' && row.age > 50 ? to : row.plan })),
        { target: 'plan', key: 'id', task: 'multiclass' },
      )
    const [same, moved] = await Promise.all([
      check(plans(2, 'pro')).toNotHaveConceptDriftFrom(plans(1, 'pro'), { columns: ['age', 'tenure'] }),
      check(plans(2, 'team')).toNotHaveConceptDriftFrom(plans(1, 'pro'), { columns: ['age', 'tenure'] }),
    ])
    expect([same.verdict.outcome, moved.verdict.outcome]).toEqual(['pass', 'fail'])
    expect(moved.message).toMatch(/for age > (49|50)\.?\d*: plan = (pro|team)/)
  })

  test('the verdict knows nothing of the order of the rows', async () => {
    const [one, other] = await Promise.all([
      check(churned(risen)).toNotHaveConceptDriftFrom(train, features),
      check(churned(risen.toReversed())).toNotHaveConceptDriftFrom(train, features),
    ])
    expect(other.verdict).toEqual(one.verdict)
  })

  test('classes of a sensitive target are not named, nor sensitive features looked at', async () => {
    const people = (seed: number, to: string) =>
      scored(
        dataset(
          customers(seed, { rows: 1500 }).map((row) => ({ ...row, plan: row.churned ? to : 'solo' })),
          { name: 'people', sensitive: ['plan', 'age'] },
        ),
        { target: 'plan', key: 'id', task: 'multiclass' },
      )
    const { verdict, message } = await check(people(2, 'trio')).toNotHaveConceptDriftFrom(people(1, 'duo'), {
      columns: ['tenure', 'age'],
    })
    expect(verdict.outcome).toBe('fail')
    expect(message).toContain('plan = (hidden)')
    expect(JSON.stringify(verdict)).not.toMatch(/duo|trio|solo/)
    expect(message).toContain('left out: age (sensitive)')
  })
})

describe('numbers', () => {
  test('pass unchanged and with other inputs, fail with another slope or more noise', async () => {
    const before = spending(customers(1))
    const [same, later, steeper, noisier] = await Promise.all([
      check(spending(customers(2))).toNotHaveConceptDriftFrom(before, features),
      check(spending(customers(2, { later: 4 }))).toNotHaveConceptDriftFrom(before, features),
      check(spending(customers(2, { spent: (usual) => 16 + 0.5 * usual }))).toNotHaveConceptDriftFrom(before, features),
      check(
        spending(customers(2).map((row) => ({ ...row, spent: row.spent + 3 * (row.said < 0.5 ? 1 : -1) }))),
      ).toNotHaveConceptDriftFrom(before, features),
    ])
    expect([same, later, steeper, noisier].map(({ verdict }) => verdict.outcome)).toEqual([
      'pass',
      'pass',
      'fail',
      'fail',
    ])
    expect(steeper.message).toContain('on average with tenure')
    expect(noisier.message).toContain('squared error')
  })
})

describe('features', () => {
  test('a prediction is one, what else scored(…) names is none', async () => {
    const roles = { target: 'churned', probability: 'said', key: 'id' } as const
    const { verdict } = await check(scored(customers(2), roles)).toNotHaveConceptDriftFrom(
      scored(customers(1), roles),
      {
        columns: ['plan'],
      },
    )
    expect(verdict.columns).toEqual(['plan', 'said'])
  })
})

describe('weights', () => {
  test('rows of weight 0 are as if they were not there', async () => {
    const roles = { target: 'churned', weight: 'w', key: 'id' } as const
    const wrong = customers(8, { rows: 1500, churn: () => 0.95 }).map((row) => ({ ...row, w: 0 }))
    const rows = customers(2).map((row) => ({ ...row, w: 1 }))
    const before = customers(1).map((row) => ({ ...row, w: 1 }))
    const { verdict } = await check(scored([...rows, ...wrong], roles)).toNotHaveConceptDriftFrom(
      scored(before, roles),
      features,
    )
    expect(verdict.outcome).toBe('pass')
  })
})

test('few rows are inconclusive and say what could be seen, rows without truth and no rows a failure', async () => {
  const unlabelled = customers(2).map((row) => ({ ...row, churned: row.id < 100 ? row.churned : null }))
  const [few, some, none, empty, emptyReference] = await Promise.all([
    check(churned(customers(2, { rows: 40 }))).toNotHaveConceptDriftFrom(train, features),
    check(churned(customers(2, { rows: 200 }))).toNotHaveConceptDriftFrom(train, features),
    check(churned(unlabelled)).toNotHaveConceptDriftFrom(train, features),
    check(churned(customers(2)).where('age < 0')).toNotHaveConceptDriftFrom(train, features),
    check(churned(customers(2))).toNotHaveConceptDriftFrom(train.where('age < 0'), features),
  ])
  expect([few, some, none, empty, emptyReference].map(({ verdict }) => verdict.outcome)).toEqual([
    'inconclusive',
    'inconclusive',
    'fail',
    'fail',
    'fail',
  ])
  expect(some.message).toMatch(/no change below \d+\.?\d* % would be found with 80 % power/)
  expect(none.message).toContain('Only 100 of 3,000 rows have a truth')
})

test('misuse is an error with the remedy', async () => {
  const good = churned(customers(2, { rows: 100 }))
  const judged = await Promise.all([
    check(dataset(customers(2))).toNotHaveConceptDriftFrom(train, features),
    check(good).toNotHaveConceptDriftFrom(dataset(customers(1)), features),
    check(good).toNotHaveConceptDriftFrom([] as never, features),
    check(good).toNotHaveConceptDriftFrom(train, { columns: 'churned' }),
    check(good).toNotHaveConceptDriftFrom(train, { columns: 'tenur' }),
    check(good).toNotHaveConceptDriftFrom(train, { minChange: 0 }),
    check(good).toNotHaveConceptDriftFrom(scored(customers(1), { target: 'churned', weight: 'age' }), features),
    check(good).toNotHaveConceptDriftFrom(scored(customers(1), { target: 'spent' }), features),
  ])
  expect(judged.map(({ verdict }) => verdict.outcome)).toEqual(judged.map(() => 'error'))
  expect(judged[3].message).toContain('"churned" is no feature')
  expect(judged[6].message).toContain('weight of both')
})
