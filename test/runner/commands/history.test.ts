import { expect, test } from 'vitest'
import { newId } from '../../../src/store/newId.js'
import { openStore } from '../../../src/store/openStore.js'
import type { RunRecord } from '../../../src/store/runRecord.js'
import { containing, project, type Project } from '../../support/project.js'
import { nullRate, runRecord } from '../../support/runRecord.js'

/** Twelve days of one test: calm, then a bad day that failed. */
async function twelveDays(): Promise<Project & { readonly runs: readonly RunRecord[] }> {
  const shop = project({ 'mltest.config.mjs': "export default { store: 'file:store' }" })
  const store = await openStore('file:store', shop.folder)
  const runs = Array.from({ length: 12 }, (_, index) => {
    const isBad = index === 11
    return runRecord(`2026-11-${String(index + 1).padStart(2, '0')}`, {
      assertions: [nullRate(isBad ? 0.2 : 0.001 + (index % 3) / 10_000), nullRate(0, 'order_id')],
      ...(isBad ? { status: 'failed', outcome: 'fail' } : {}),
    })
  })
  for (const record of runs) await store.putRun(record)
  await store.close()
  return { ...shop, runs }
}

test('history is a line a metric: how it went, from what to what, and when it changed', async () => {
  const { run } = await twelveDays()
  const { code, stdout } = await run(['history'])
  expect(code).toBe(0)
  expect(stdout).toMatchInlineSnapshot(`
    "tests/orders.mltest.ts › the pipeline is sound
      ▁▁▁▁▁▁▁▁▁▁▁█  0.001 → 0.2  fail  changed 2026-11-12  expect(orders).toHaveNullRateBelow("customer_id", 0.01)
      ▁▁▁▁▁▁▁▁▁▁▁▁  0 → 0        pass  steady              expect(orders).toHaveNullRateBelow("order_id", 0.01)
    "
  `)
})

test('history is filtered by words, metric, dataset and time; as JSON it names runs', async () => {
  const { run, runs } = await twelveDays()
  const json = async (...args: readonly string[]) => {
    const { stdout } = await run(['history', '--json', ...args])
    return JSON.parse(stdout) as {
      readonly version: number
      readonly metrics: readonly { readonly columns: readonly string[]; readonly points: readonly { run: string }[] }[]
    }
  }
  const { version, metrics } = await json('--metric', 'nullRate', '--dataset', 'orders', 'customer_id')
  expect(version).toBe(1)
  expect(metrics.map(({ columns }) => columns)).toEqual([['customer_id']])
  expect(metrics[0]?.points.map(({ run }) => run)).toEqual(runs.map(({ id }) => id))
  expect((await json('--dataset', 'users')).metrics).toEqual([])
  expect((await json('--since', '2026-11-12')).metrics[0]?.points).toHaveLength(1)
  expect((await run(['history', '--since', 'soon'])).code).toBe(2)
})

test('show prints a run, accept and quarantine decide about it and are remembered', async () => {
  const { run, runs } = await twelveDays()
  const bad = runs.at(-1)?.id ?? ''
  const refused = await run(['accept', bad])
  expect([refused.code, refused.stderr]).toEqual([
    2,
    `error[E_USAGE]: run ${bad} failed; to accept it say why\nhint: --because "…"\n`,
  ])
  expect((await run(['accept', 'latest', '--because', 'a holiday'])).stdout).toBe(
    `run ${bad} of 2026-11-12 is accepted; it was failed\n`,
  )
  const { stdout } = await run(['quarantine', bad.slice(-8), '--because', 'it was none', '--json'])
  expect(JSON.parse(stdout)).toMatchObject({
    kind: 'quarantine',
    run: bad,
    because: 'it was none',
    status: 'quarantined',
  })
  const shown = await run(['show', bad])
  expect(shown.stdout).toContain(`Run          ${bad}  quarantined`)
  expect(shown.stdout).toMatch(/Accepted {5}by .+: a holiday\nQuarantined {2}by .+: it was none\n/)
  expect(shown.stdout).toContain('fail          expect(orders).toHaveNullRateBelow("customer_id", 0.01)')
  const record = JSON.parse((await run(['show', bad, '--json'])).stdout) as RunRecord
  expect(record).toEqual({ ...runs.at(-1), status: 'quarantined' })
})

test('a run that is not there, or several, is a usage error', async () => {
  const { run } = await twelveDays()
  const none = await run(['show', newId(0)])
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('error[E_MISUSE]: there is no run')])
  const several = await run(['show', '01K'])
  expect(several.code).toBe(2)
  expect((await run(['quarantine', 'latest'])).code).toBe(2)
})

test('compare tells what changed between two runs', async () => {
  const { run, runs } = await twelveDays()
  const [before, after] = [runs[10]?.id ?? '', runs[11]?.id ?? '']
  const { stdout } = await run(['compare', before, after])
  expect(stdout).toMatchInlineSnapshot(`
    "Outcomes
      pass → fail  expect(orders).toHaveNullRateBelow("customer_id", 0.01)  0.0011 → 0.2
    "
  `)
  const json = JSON.parse((await run(['compare', before, after, '--json'])).stdout) as object
  expect(json).toMatchObject({ version: 1, before, after, outcomes: [{ before: { outcome: 'pass' } }] })
})

test('without a store every command says how to get one', async () => {
  const { run } = project({})
  const { code, stderr } = await run(['history'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('hint: mltest init --store makes one')])
})

test('the usual store need not be named', async () => {
  const { folder, run } = project({})
  const store = await openStore('file:.mltest/store', folder)
  await store.putRun(runRecord('2026-11-01', { assertions: [nullRate(0.001)] }))
  await store.close()
  expect(await run(['history'])).toMatchObject({ code: 0, stdout: containing('customer_id') })
})
