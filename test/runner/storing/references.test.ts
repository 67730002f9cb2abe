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
