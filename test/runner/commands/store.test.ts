import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { decide } from '../../../src/store/decide.js'
import { openStore } from '../../../src/store/openStore.js'
import { project, type Project } from '../../support/project.js'
import { profileOf, runRecord } from '../../support/runRecord.js'

/** A store with three runs, of which the first is quarantined by now. */
async function threeRuns(): Promise<Project> {
  const shop = project({ 'mltest.config.mjs': "export default { store: 'file:store' }" })
  const store = await openStore('file:store', shop.folder)
  const { content, ...profile } = profileOf(40_000)
  const runs = ['2020-11-20', '2020-11-21', '2020-11-22'].map((day) => runRecord(day))
  for (const run of runs) await store.putRun(run, new Map([[content, profile]]))
  await decide(store, runs[0]?.id ?? '', 'quarantine', { by: 'ann', because: 'a bad day' })
  return shop
}

test('check names what cannot be read, deletes nothing, mends the index, and the others stay readable', async () => {
  const shop = await threeRuns()
  expect(await shop.run(['store', 'check'])).toMatchObject({
    code: 0,
    stdout: '3 runs, 1 profile, 1 event; 0 problems\n',
  })
  const runs = readdirSync(path.join(shop.folder, 'store/runs'))
  shop.write(`store/runs/${runs[1] ?? ''}`, '{"version":1,"id"')
  rmSync(path.join(shop.folder, 'store/index'), { recursive: true })
  const { code, stdout } = await shop.run(['store', 'check'])
  expect([code, stdout]).toEqual([
    1,
    `runs/${runs[1] ?? ''}: runs/${runs[1] ?? ''} is no whole record of a run; restore it from a backup, or delete it
the index was wrong and is mended
3 runs, 1 profile, 1 event; 1 problem
`,
  ])
  expect(readdirSync(path.join(shop.folder, 'store/runs'))).toEqual(runs)
  const { metrics } = JSON.parse((await shop.run(['history', '--json'])).stdout) as {
    readonly metrics: readonly { readonly points: readonly unknown[] }[]
  }
  expect(metrics[0]?.points).toHaveLength(2)
})

test('a record of a newer mltest is a clear error', async () => {
  const shop = await threeRuns()
  const name = readdirSync(path.join(shop.folder, 'store/runs'))[0] ?? ''
  shop.write(`store/runs/${name}`, shop.read(`store/runs/${name}`).replace('"version":1', '"version":7'))
  const { code, stderr } = await shop.run(['show', name.slice(0, 26)])
  expect(code).toBe(3)
  expect(stderr).toContain('was written by a newer mltest (version 7, this one reads 1); update mltest')
})

test('what was exported can be imported elsewhere, and twice changes nothing', async () => {
  const shop = await threeRuns()
  expect((await shop.run(['store', 'export', 'all.jsonl'])).stdout).toBe('wrote all.jsonl: 6 lines\n')
  for (let twice = 0; twice < 2; twice++)
    expect((await shop.run(['store', 'import', 'all.jsonl', '--store', 'file:other'])).stdout).toBe(
      'the store has 3 runs and 1 event of all.jsonl\n',
    )
  const [from, to] = [await openStore('file:store', shop.folder), await openStore('file:other', shop.folder)]
  expect(await to.runs()).toEqual(await from.runs())
  expect(await to.events()).toEqual(await from.events())
  expect(await to.profile(profileOf(40_000).content)).toBeDefined()
  shop.write('broken.jsonl', 'hello\n')
  expect((await shop.run(['store', 'import', 'broken.jsonl'])).stderr).toContain(
    'broken.jsonl:1 is no line of an exported store',
  )
})

test('prune keeps the last accepted run', async () => {
  const shop = await threeRuns()
  expect((await shop.run(['store', 'prune'])).code).toBe(2)
  expect((await shop.run(['store', 'prune', '--keep', '180d'])).stdout).toMatch(/^removed 2 runs from before /)
  expect((await (await openStore('file:store', shop.folder)).runs()).map(({ period }) => period)).toEqual([
    '2020-11-22',
  ])
  expect((await shop.run(['store', 'migrate'])).code).toBe(0)
  expect((await shop.run(['store', 'burn'])).code).toBe(2)
})

test('init --store lets a project keep its runs', async () => {
  const shop = project({
    'mltest.config.ts': "import { defineConfig } from 'mltest'\n\nexport default defineConfig({\n  strict: true,\n})\n",
  })
  expect((await shop.run(['init', '--store'])).stdout).toBe(
    "wrote  store: 'file:.mltest/store', into mltest.config.ts\n",
  )
  expect(shop.read('mltest.config.ts')).toContain("defineConfig({\n  store: 'file:.mltest/store',\n  strict: true,")
  expect(shop.read('.gitignore')).toBe('.mltest/\n')
  expect((await shop.run(['init', '--store'])).stdout).toBe('kept   the store of mltest.config.ts\n')
  const fresh = project({})
  expect((await fresh.run(['init', '--store'])).code).toBe(0)
  expect(fresh.read('mltest.config.ts')).toContain("store: 'file:.mltest/store'")
  expect(readdirSync(path.join(fresh.folder, '.mltest/store/runs'))).toHaveLength(1)
})
