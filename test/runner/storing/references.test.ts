import { expect, test } from 'vitest'
import { openStore } from '../../../src/store/openStore.js'
import { api, project, statusesOf, testsOf } from '../../support/project.js'

const withRun = api.replace(' test }', ' test, run, window, sameWeekday }')

/** So many rows of a number around a centre. */
function csv(centre: number, rows = 400): string {
  const lines = Array.from({ length: rows }, (_, index) => `${centre + ((index * 37) % 101) - 50},${'abc'[index % 3]}`)
  return `amount,plan\n${lines.join('\n')}\n`
}

test('earlier runs are references: inconclusive at first, then compared with accepted runs and no others', async () => {
  const shop = project({
    'mltest.config.ts': "export default { store: 'file:store' }",
    'orders.mltest.ts': `${withRun}const orders = dataset('orders.csv', { name: 'orders' })
test('latest', () => { expect(orders).toNotDriftFrom(run('latest accepted')) })
test('window', () => { expect(orders).toNotDriftFrom(window(7, 'd')) })
test('categories', () => { expect(orders).toHaveNoNewCategories('plan', sameWeekday(2)) })
test('mean', () => { expect(orders).toHaveMeanBetween('amount', { relativeTo: window(7, 'd'), within: 0.05 }) })
test('narrowed', () => { expect(orders).toHaveNullRateBelow('plan', { relativeTo: run('latest accepted'), within: 0.1 }, { where: 'amount > 100' }) })
`,
  })
  const onDay = async (day: string, centre: number, ...args: readonly string[]) => {
    shop.write('orders.csv', csv(centre))
    return (await shop.report(['--period', day, ...args])).report
  }
  const first = await onDay('2026-11-02', 1_000, '--accept')
  expect(new Set(Object.values(statusesOf(first)))).toEqual(new Set(['inconclusive']))
  expect(testsOf(first)['latest']?.assertions[0]?.message).toContain(
    'run("latest accepted") has nothing to compare orders with: the store knows no accepted run of them yet',
  )
  const second = await onDay('2026-11-09', 1_001, '--accept')
  expect(statusesOf(second)).toMatchObject({ latest: 'passed', window: 'passed', categories: 'passed', mean: 'passed' })

  const bad = await onDay('2026-11-10', 2_000, '--accept')
  expect(statusesOf(bad)).toMatchObject({
    latest: 'failed',
    window: 'failed',
    mean: 'failed',
    categories: 'inconclusive',
  })
  expect(testsOf(bad)['mean']?.assertions[0]).toMatchObject({ received: 1999.91 })
  // The bad batch is no reference: what is like it goes on failing, what is like the good ones passes.
  expect(statusesOf(await onDay('2026-11-11', 2_000, '--accept'))).toMatchObject({ latest: 'failed', mean: 'failed' })
  expect(statusesOf(await onDay('2026-11-12', 1_000))).toMatchObject({
    latest: 'passed',
    window: 'passed',
    mean: 'passed',
  })

  const store = await openStore('file:store', shop.folder)
  expect((await store.runs()).map(({ status }) => status)).toEqual([
    'candidate',
    'failed',
    'failed',
    'accepted',
    'accepted',
  ])
})

test('without a store a run as a reference is a misuse that says what to do', async () => {
  const { report } = project({
    'a.mltest.ts': `${withRun}test('a', () => { expect(dataset([{ x: 1 }])).toNotDriftFrom(run('latest accepted')) })`,
  })
  const [error] = testsOf((await report()).report)['a']?.errors ?? []
  expect(error).toMatchObject({ kind: 'misuse', message: expect.stringContaining('mltest init --store') as string })
})

test('the scores of earlier runs are references of a model: inconclusive at first, then of accepted runs only', async () => {
  const shop = project({
    'mltest.config.ts': "export default { store: 'file:store' }",
    'churn.mltest.ts': `${withRun.replace(' test,', ' test, scored,')}
const churn = scored(dataset('churn.csv', { name: 'churn' }), { target: 'y', probability: 'p', positive: 1 })
test('auc', () => { expect(churn).toNotRegressFrom(run('latest accepted'), { metric: 'rocAuc' }) })
test('window', () => { expect(churn).toNotRegressFrom(window(7, 'd'), { metric: 'recall', tolerance: 0.2, where: 'p > 0.1' }) })
`,
  })
  const scoredCsv = (right: number) =>
    `y,p\n${Array.from({ length: 1000 }, (_, i) => {
      const y = (i * 53) % 101 < 50 ? 1 : 0
      const p = 0.3 + 0.4 * y + (((i * 791) % 1009) / 1009 - 0.5) * 0.5
      return `${y},${((i * 37) % 100 < right ? p : 1 - p).toFixed(6)}`
    }).join('\n')}\n`
  const onDay = async (day: string, right: number) => {
    shop.write('churn.csv', scoredCsv(right))
    return (await shop.report(['--period', day, '--accept'])).report
  }
  const first = await onDay('2026-11-02', 98)
  expect(statusesOf(first)).toEqual({ auc: 'inconclusive', window: 'inconclusive' })
  expect(testsOf(first)['auc']?.assertions[0]?.message).toContain('has nothing to compare churn with')
  expect(statusesOf(await onDay('2026-11-03', 100))).toEqual({ auc: 'passed', window: 'passed' })

  const worse = await onDay('2026-11-04', 60)
  expect(statusesOf(worse)).toEqual({ auc: 'failed', window: 'failed' })
  const { message } = testsOf(worse)['auc']?.assertions[0] ?? {}
  expect(message).toMatch(/Counted +1,000 rows, 1,000 rows of churn in run \w+ of 2026-11-03/)
  expect(testsOf(worse)['window']?.assertions[0]?.message).toContain('churn in 2 runs of 2026-11-02 to 2026-11-03')
  expect(statusesOf(await onDay('2026-11-05', 60))).toEqual({ auc: 'failed', window: 'failed' })
})
