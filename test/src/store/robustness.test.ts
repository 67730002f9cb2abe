import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../../src/store/openStore.js'
import { dataFolder } from '../../support/dataFolder.js'
import { nullRate, profileOf, runRecord } from '../../support/runRecord.js'

const writer = path.join(import.meta.dirname, '..', '..', 'support', 'storeWriter.ts')

/** A process that puts runs; killed after so many milliseconds since its first. Gives the ids of those that it said are kept. */
function write(
  folder: string,
  { count, killAfter }: { readonly count?: number; readonly killAfter?: number },
): Promise<string[]> {
  const args = ['--import', 'tsx', writer, folder, ...(count === undefined ? [] : [String(count)])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '' && killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
    said += text
  })
  return new Promise((resolve) => child.on('close', () => resolve(said.split('\n').filter((id) => id.length === 26))))
}

test('whenever a writer is killed, every record is whole or absent, and nothing that was kept is lost', async () => {
  const folder = dataFolder({})
  const kept: string[] = []
  // The moments are spread over what a run takes to be written.
  for (let kill = 0; kill < 8; kill++) kept.push(...(await write(folder, { killAfter: 1 + kill * 7 })))
  const store = await openStore('file:store', folder)
  const { problems } = await store.check()
  expect(problems).toEqual([])
  const ids = (await store.runs()).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(kept))
  expect((await store.history(nullRate(0).metric)).map(({ run }) => run)).toEqual(ids.toReversed())
}, 60_000)

test('twenty writers at once lose nothing and spoil nothing', async () => {
  const folder = dataFolder({})
  const stores = await Promise.all(Array.from({ length: 20 }, () => openStore('file:store', folder)))
  const { content, ...profile } = profileOf(40_000)
  const records = stores.flatMap(() => Array.from({ length: 5 }, () => runRecord('2026-11-22')))
  const put = async (record: (typeof records)[number], index: number) =>
    stores[index % 20]?.putRun(record, new Map([[content, profile]]))
  await Promise.all(records.map(put))
  const others = await Promise.all([write(folder, { count: 10 }), write(folder, { count: 10 })])
  const store = await openStore('file:store', folder)
  expect(await store.check()).toMatchObject({ runs: 120, profiles: 1, problems: [], mended: false })
  const wanted = [...records.map(({ id }) => id), ...others.flat()].sort()
  expect((await store.history(nullRate(0).metric)).map(({ run }) => run)).toEqual(wanted)
}, 60_000)

test('half a line that a killed writer left in the index spoils no other', async () => {
  const folder = dataFolder({})
  const store = await openStore('file:store', folder)
  const [first, second] = [runRecord('2026-11-21'), runRecord('2026-11-22')]
  await store.putRun(first)
  const index = path.join(folder, 'store', 'index', 'runs')
  execFileSync('sh', ['-c', `printf '%s' '01ARZ3NDEK {"version":1,"id' >> ${index}`])
  await store.putRun(second)
  expect(readFileSync(index, 'utf8')).toContain(second.id)
  expect((await (await openStore('file:store', folder)).runs()).map(({ id }) => id)).toEqual([second.id, first.id])
})

test.runIf(process.getuid?.() === 0 && process.platform === 'linux')(
  'on a full disk a run is kept whole or is an error, and what was kept stays readable',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mltest-full-'))
    mkdirSync(path.join(folder, 'store'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path.join(folder, 'store')], {
        stdio: 'ignore',
      })
    } catch {
      // A container may not mount.
      rmSync(folder, { recursive: true })
      return
    }
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
    } finally {
      execFileSync('umount', [path.join(folder, 'store')])
      rmSync(folder, { recursive: true })
    }
  },
)
