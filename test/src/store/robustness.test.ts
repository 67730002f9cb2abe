import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomGenerator } from '../../../src/math/randomGenerator.js'
import { openStore } from '../../../src/store/openStore.js'
import { dataFolder } from '../../support/dataFolder.js'
import { nullRate, profileOf, runRecord } from '../../support/runRecord.js'
import { storeWriters } from '../../support/storeWriters.js'
import type { StoreWriters } from '../../support/storeWriters.js'

let writers: StoreWriters
beforeAll(async () => {
  writers = await storeWriters()
})
afterAll(() => writers.remove())

test('of writers that are killed, every record is whole or absent, and nothing that was kept is lost', async () => {
  const folder = dataFolder({})
  const random = randomGenerator(1)
  const kept: string[] = []
  // `npm run bench -- store` kills 200.
  for (let kill = 0; kill < 40; kill += 8) {
    const killed = Array.from({ length: 8 }, () => writers.write(folder, { killAfter: 20 * random() }))
    kept.push(...(await Promise.all(killed)).flat())
  }
  const store = await openStore('file:store', folder)
  const ids = (await store.runs()).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(kept))
  expect((await store.history(nullRate(0).metric)).map(({ run }) => run)).toEqual(ids.toReversed())
  expect(await store.check()).toMatchObject({ runs: ids.length, problems: [], mended: false })
}, 120_000)

test('twenty writers at once lose nothing and spoil nothing', async () => {
  const folder = dataFolder({})
  const stores = await Promise.all(Array.from({ length: 20 }, () => openStore('file:store', folder)))
  const { content, ...profile } = profileOf(40_000)
  const records = stores.flatMap(() => Array.from({ length: 5 }, () => runRecord('2026-11-22')))
  const put = async (record: (typeof records)[number], index: number) =>
    stores[index % 20]?.putRun(record, new Map([[content, profile]]))
  await Promise.all(records.map(put))
  const others = await Promise.all([writers.write(folder, { count: 10 }), writers.write(folder, { count: 10 })])
  const store = await openStore('file:store', folder)
  expect(await store.check()).toMatchObject({ runs: 120, profiles: 1, problems: [], mended: false })
  const wanted = [...records.map(({ id }) => id), ...others.flat()].sort()
  expect((await store.history(nullRate(0).metric)).map(({ run }) => run)).toEqual(wanted)
}, 60_000)

test('half a line that a killed writer left in the index spoils no other', async () => {
  const folder = dataFolder({})
  const store = await openStore('file:store', folder)
  const records = ['2026-11-21', '2026-11-22', '2026-11-23'].map((day) => runRecord(day))
  const [first, second] = records
  const index = path.join(folder, 'store', 'index')
  const filesIn = () => readdirSync(index, { recursive: true, encoding: 'utf8' }).map((file) => path.join(index, file))
  for (const [at, record] of records.entries()) {
    await store.putRun(record)
    // A new line, and one that stands in for a whole one.
    const half = [`\n${at === 0 ? '01ARZ3NDEK' : (second?.id ?? '')} ["2026`, `\n${first?.id ?? ''}`][at] ?? ''
    for (const file of filesIn().filter((each) => statSync(each).isFile())) appendFileSync(file, half)
  }
  const ids = records.map(({ id }) => id)
  const again = await openStore('file:store', folder)
  expect((await again.runs()).map(({ id }) => id)).toEqual(ids.toReversed())
  await again.check()
  expect((await again.history(nullRate(0).metric)).map(({ run }) => run)).toEqual(ids)
  expect((await again.check()).mended).toBe(false)
})

test('an index that says something else than the records is made anew', async () => {
  const folder = dataFolder({})
  const store = await openStore('file:store', folder)
  const records = ['2026-11-21', '2026-11-22'].map((day) => runRecord(day))
  for (const record of records) await store.putRun(record)
  const [points = ''] = globSync('store/index/points/*', { cwd: folder, absolute: true })
  writeFileSync(points, readFileSync(points, 'utf8').replaceAll('0.001', '0.5'))
  expect((await store.history(nullRate(0).metric)).map(({ received }) => received)).toEqual([0.5, 0.5])
  expect(await store.check()).toMatchObject({ runs: 2, mended: true })
  expect((await store.history(nullRate(0).metric)).map(({ received }) => received)).toEqual([0.001, 0.001])
  expect(await store.check()).toMatchObject({ mended: false })
})

describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')('as root, who may mount', () => {
  test('on a full disk a run is kept whole or is an error, and what was kept stays readable', async ({ skip }) => {
    const folder = dataFolder({})
    mkdirSync(path.join(folder, 'store'))
    skip(!mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path.join(folder, 'store')), 'no mount is allowed here')
    try {
      const store = await openStore('file:store', folder)
      const kept: string[] = []
      let refused: unknown
      for (let index = 0; index < 200 && refused === undefined; index++) {
        const record = runRecord('2026-11-22', { errors: [{ message: 'x'.repeat(2_000) }] })
        await store.putRun(record).then(
          () => kept.push(record.id),
          (error: unknown) => (refused = error),
        )
      }
      expect(String(refused)).toMatch(/^StoreError: the store store cannot be used: ENOSPC/)
      const again = await openStore('file:store', folder)
      expect((await again.runs()).map(({ id }) => id).sort()).toEqual(kept.sort())
      for (const id of kept) expect(await again.run(id)).toBeDefined()
      expect((await again.history(nullRate(0).metric)).map(({ run }) => run)).toEqual(kept)
    } finally {
      execFileSync('umount', [path.join(folder, 'store')])
    }
  })

  test('a read-only folder without an index is read by its records, and takes no run', async ({ skip }) => {
    const folder = dataFolder({})
    const records = ['2026-11-21', '2026-11-22'].map((day) => runRecord(day))
    for (const record of records) await (await openStore('file:store', folder)).putRun(record)
    const within = path.join(folder, 'store')
    rmSync(path.join(within, 'index'), { recursive: true })
    skip(!mount('--bind', within, within), 'no mount is allowed here')
    try {
      mount('-o', 'remount,bind,ro', within)
      const store = await openStore('file:store', folder)
      expect(await store.runs()).toHaveLength(2)
      expect(await store.metrics()).toHaveLength(1)
      expect((await store.history(nullRate(0).metric)).map(({ run }) => run)).toEqual(records.map(({ id }) => id))
      await expect(store.putRun(runRecord('2026-11-23'))).rejects.toThrow('the store store cannot be used: EROFS')
    } finally {
      execFileSync('umount', [within])
    }
  })
})

/** A container may not. */
function mount(...args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0
}
