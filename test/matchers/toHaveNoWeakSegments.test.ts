import { expect, test } from 'vitest'
import { compareWithRest } from '../../src/metrics/performance/compareWithRest.js'
import { randomGenerator } from '../../src/math/randomGenerator.js'
import { scored } from '../../src/models/scored.js'
import { judging } from '../support/judging.js'

const { check } = judging()

/** A model that is wrong in one row of ten, but of the basic plan below a tenure of 12 as often as `weak` says. */
function rowsOf(weak: number) {
  const random = randomGenerator(7)
  return Array.from({ length: 3000 }, (_, id) => {
    const plan = ['basic', 'pro', "mum's"][Math.floor(random() * 3)] ?? ''
    const tenure = Math.floor(random() * 60)
    const region = random() < 0.05 ? null : random() < 0.5
    const truth = random() < 0.5 ? 1 : 0
    const isWrong = random() < (plan === 'basic' && tenure < 12 ? weak : 0.1)
    const guess = isWrong ? 1 - truth : truth
    return { id, plan, tenure, region, truth, guess, p: guess === 1 ? 0.8 : 0.2, price: truth * 10, told: guess * 10 }
  })
}

const roles = { target: 'truth', prediction: 'guess', probability: 'p', key: 'id' } as const
const even = scored(rowsOf(0.1), roles)
const uneven = scored(rowsOf(0.5), roles)
const columns = ['plan', 'tenure', 'region'] as const

test.each(['accuracy', 'brier', 'logLoss'] as const)('%s: finds the weak segment as a condition', async (metric) => {
  const { verdict, message } = await check(uneven).toHaveNoWeakSegments({ metric, tolerance: 0.05, columns })
  expect(verdict).toMatchObject({ outcome: 'fail', columns: expect.arrayContaining(['plan', 'tenure']) as unknown })
  const [first = ''] = verdict.received as readonly string[]
  expect(first).toMatch(/^plan = 'basic' and tenure < 1[1-4]$/)
  expect(message).toContain(`${first}: ${metric} `)
  // The condition is SQL.
  const [found] = verdict.facts?.['weak'] as readonly { readonly rows: number }[]
  expect((await check(uneven.where(first)).toHaveRowCount(found?.rows ?? -1)).verdict.outcome).toBe('pass')
})

test('passes where no segment is weak, and where the tolerance allows it; not turns it round', async () => {
  const options = { metric: 'accuracy', tolerance: 0.05, columns } as const
  expect((await check(even).toHaveNoWeakSegments(options)).verdict).toMatchObject({ outcome: 'pass', received: [] })
  const lenient = { ...options, tolerance: 0.6 }
  expect((await check(uneven).toHaveNoWeakSegments(lenient)).verdict.outcome).toBe('pass')
  expect((await check(uneven).not.toHaveNoWeakSegments(options)).verdict.outcome).toBe('pass')
})

test('numbers are judged by their losses, one feature at a time with depth 1', async () => {
  const data = scored(rowsOf(0.5), { target: 'price', prediction: 'told', task: 'regression' })
  const options = { metric: 'mae', tolerance: 0.5, columns, depth: 1 } as const
  const { verdict } = await check(data).toHaveNoWeakSegments(options)
  expect(verdict.outcome).toBe('fail')
  expect([...(verdict.received as readonly string[])].sort()).toEqual([
    "plan = 'basic'",
    expect.stringMatching(/^tenure < 1\d$/),
  ])
})

test('weights of 1 find the same segment', async () => {
  const weighted = scored(
    rowsOf(0.5).map((row) => ({ ...row, w: 1 })),
    { ...roles, weight: 'w' },
  )
  const { verdict } = await check(weighted).toHaveNoWeakSegments({ metric: 'accuracy', tolerance: 0.05, columns })
  expect(verdict.outcome).toBe('fail')
  expect((verdict.received as readonly string[])[0]).toMatch(/^plan = 'basic' and tenure < /)
})

test('small segments are not looked at; nothing to look at and missing predictions are failures', async () => {
  const options = { metric: 'accuracy', tolerance: 0.05, columns } as const
  for (const judged of [check(even), check(even).not]) {
    const { verdict } = await judged.toHaveNoWeakSegments({ ...options, minRows: 2000 })
    expect(verdict.outcome).toBe('fail')
    expect(verdict.details?.join('')).toMatch('no segment and its rest have 2,000 rows')
  }
  const gaps = scored(
    rowsOf(0.1).map((row, i) => ({ ...row, guess: i < 3 ? null : row.guess })),
    roles,
  )
  expect((await check(gaps).toHaveNoWeakSegments(options)).message).toMatch('3 rows of 3000 have no usable prediction')
  expect((await check(even.where('id < 0')).toHaveNoWeakSegments(options)).verdict.outcome).toBe('fail')
})

test('misuse', async () => {
  const says = async (options: object) =>
    (await check(even).toHaveNoWeakSegments(options as { metric: 'accuracy'; tolerance: number })).message
  expect(await says({ metric: 'accuracy' })).toMatch('needs { metric, tolerance }')
  expect(await says({ metric: 'f1', tolerance: 0 })).toMatch('"accuracy", "logLoss", "brier", "mae", "mse"')
  expect(await says({ metric: 'mae', tolerance: 0 })).toMatch('mae is of numbers; truth holds classes')
  expect(await says({ metric: 'accuracy', tolerance: 0, depth: 3 })).toMatch('1 or 2')
})

/**
 * SciPy 1.17: `fisher_exact([[12, 38], [30, 220]], 'greater')` and, of losses [1, 2, 4] against [0, 1, 0, 2],
 * `ttest_ind(a, b, equal_var=False, alternative='greater')`.
 */
test('a slice is compared with the rest as SciPy does', () => {
  const sumsOf = (losses: readonly number[]) => {
    const l = losses.reduce((sum, each) => sum + each, 0)
    const rows = losses.length
    return { w: rows, l, w2: rows, wl2: l, l2: losses.reduce((sum, each) => sum + each ** 2, 0), rows }
  }
  const ones = (wrong: number, right: number) => [
    ...Array.from({ length: wrong }, () => 1),
    ...Array.from({ length: right }, () => 0),
  ]
  const counts = compareWithRest(sumsOf(ones(42, 258)), sumsOf(ones(12, 38)), true)
  expect(counts?.pValue).toBeCloseTo(0.026880959215006103, 12)
  const means = compareWithRest(sumsOf([1, 2, 4, 0, 1, 0, 2]), sumsOf([1, 2, 4]), false)
  expect(means?.pValue).toBeCloseTo(0.10395097657076602, 12)
})
