import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../src/store/newId.js'
import { openStore } from '../../../src/store/openStore.js'
import type { Store } from '../../../src/store/store.js'
import type { StoreEvent } from '../../../src/store/storeEvent.js'
import { dataFolder } from '../../support/dataFolder.js'
import { postgres, type PostgresServer } from '../../support/postgres.js'
import { nullRate, profileOf, runRecord } from '../../support/runRecord.js'

interface Kind {
  readonly kind: string
  /** A store without anything in it. */
  readonly open: () => Promise<Store>
}

let server: PostgresServer
beforeAll(async () => {
  server = await postgres()
}, 60_000)
afterAll(() => server.remove())

const kinds: readonly Kind[] = [
  { kind: 'files', open: () => openStore('file:store', dataFolder({})) },
  { kind: 'Postgres', open: async () => openStore(await server.database(), '.') },
]

describe.each(kinds)('a store of $kind', ({ open }) => {
  test('gives back what was put, and nothing of what was not', async () => {
    const store = await open()
    const [record, profile] = [runRecord('2026-11-22'), profileOf(40_000)]
    const { content, ...kept } = profile
    await store.putRun(record, new Map([[content, kept]]))
    expect(await store.run(record.id)).toEqual(record)
    expect(await store.profile(content)).toEqual(kept)
    expect(await store.run(newId(0))).toBeUndefined()
    expect(await store.run('../../etc/passwd')).toBeUndefined()
    expect(await store.profile('sha256:none')).toBeUndefined()
    await store.close()
  })

  test('lists runs newest first, by period, status, branch, model, data and time', async () => {
    const store = await open()
    const [first, second, third] = [
      runRecord('2026-11-20'),
      runRecord('2026-11-21', { status: 'failed', context: { branch: 'fix', mltest: '0.1.0' } }),
      runRecord('2026-11-22', { context: { branch: 'main', modelVersion: 'churn-8', mltest: '0.1.0' }, datasets: [] }),
    ]
    for (const record of [second, third, first]) await store.putRun(record)
    const ids = async (query: Parameters<Store['runs']>[0]) => (await store.runs(query)).map(({ id }) => id)
    expect(await ids({})).toEqual([third.id, second.id, first.id])
    expect(await ids({ limit: 1 })).toEqual([third.id])
    expect(await ids({ period: '2026-11-21' })).toEqual([second.id])
    expect(await ids({ status: 'accepted' })).toEqual([third.id, first.id])
    expect(await ids({ branch: 'fix' })).toEqual([second.id])
    expect(await ids({ modelVersion: 'churn-7' })).toEqual([first.id])
    expect(await ids({ dataset: 'orders' })).toEqual([second.id, first.id])
    expect(await ids({ since: second.startedAt, before: third.startedAt })).toEqual([second.id])
    await store.close()
  })

  test('a run that is put twice is there once, as it was', async () => {
    const store = await open()
    const record = runRecord('2026-11-22')
    await store.putRun(record)
    await store.putRun({ ...record, status: 'failed', assertions: [nullRate(0.5)] })
    expect(await store.runs()).toHaveLength(1)
    expect(await store.run(record.id)).toEqual(record)
    expect(await store.history(nullRate(0).metric)).toMatchObject([{ received: 0.001, status: 'accepted' }])
    await store.close()
  })

  test("a metric's numbers make a line, oldest first", async () => {
    const store = await open()
    const numbers = [0.003, 0.001, 0.2]
    for (const [index, received] of numbers.entries())
      await store.putRun(runRecord(`2026-11-2${index}`, { assertions: [nullRate(received), nullRate(0, 'order_id')] }))
    const line = await store.history(nullRate(0).metric)
    expect(line.map(({ period, received }) => [period, received])).toEqual([
      ['2026-11-20', 0.003],
      ['2026-11-21', 0.001],
      ['2026-11-22', 0.2],
    ])
    expect(await store.history(nullRate(0).metric, '2026-11-22')).toHaveLength(1)
    expect((await store.metrics()).map(({ columns }) => columns)).toEqual(
      expect.arrayContaining([['customer_id'], ['order_id']]),
    )
    expect(await store.history('another')).toEqual([])
    await store.close()
  })

  test('what was decided last is the status of now, and the record stays as it was', async () => {
    const store = await open()
    const record = runRecord('2026-11-22', { status: 'candidate' })
    await store.putRun(record)
    const event = (kind: StoreEvent['kind'], minute: number): StoreEvent => ({
      version: 1,
      id: newId(Date.UTC(2026, 10, 22, 7, minute)),
      kind,
      run: record.id,
      at: `2026-11-22T07:0${minute}:00.000Z`,
      by: 'ann',
      because: 'looked at',
    })
    await store.putEvent(event('accept', 1))
    expect(await store.runs({ status: 'accepted' })).toHaveLength(1)
    await store.putEvent(event('quarantine', 2))
    expect(await store.runs({ status: 'accepted' })).toHaveLength(0)
    expect(await store.run(record.id)).toMatchObject({ status: 'quarantined' })
    expect(await store.history(nullRate(0).metric)).toMatchObject([{ status: 'quarantined' }])
    expect((await store.events(record.id)).map(({ kind, because }) => [kind, because])).toEqual([
      ['accept', 'looked at'],
      ['quarantine', 'looked at'],
    ])
    expect(await store.events(newId(0))).toEqual([])
    await store.close()
  })

  test('states are replaced, listed by kind and removed, whatever their names', async () => {
    const store = await open()
    const { states } = store
    const name = '../orders\u0000 __proto__ 😀'
    await states.write('alert', name, { state: 'failing' })
    await states.write('alert', name, { state: 'ok' })
    await states.write('alert', 'a', 1)
    await states.write('due', name, null)
    expect(await states.read('alert', name)).toEqual({ state: 'ok' })
    expect(await states.list('alert')).toEqual([
      [name, { state: 'ok' }],
      ['a', 1],
    ])
    await states.remove('alert', name)
    expect(await states.read('alert', name)).toBeUndefined()
    expect(await states.read('due', name)).toBeNull()
    await store.close()
  })

  test('a lease is for one holder until it ends or is given back', async () => {
    const store = await open()
    const asked = await Promise.all(['a', 'b', 'c', 'd'].map((holder) => store.lease('orders', holder, 60_000)))
    expect(asked.filter(Boolean)).toHaveLength(1)
    const holder = ['a', 'b', 'c', 'd'][asked.indexOf(true)] ?? ''
    expect(await store.lease('orders', holder, 60_000)).toBe(true)
    expect(await store.lease('users', 'z', 60_000)).toBe(true)
    await store.release('orders', 'z')
    expect(await store.lease('orders', 'z', 60_000)).toBe(false)
    await store.release('orders', holder)
    expect(await store.lease('orders', 'z', -1)).toBe(true)
    expect(await store.lease('orders', holder, 60_000)).toBe(true)
    await store.close()
  })

  test('old runs go, but for the last accepted one of each dataset', async () => {
    const store = await open()
    const old = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => runRecord(day))
    const failed = runRecord('2026-01-04', { status: 'failed' })
    const fresh = runRecord('2026-11-22', { status: 'failed' })
    for (const record of [...old, failed, fresh]) await store.putRun(record)
    expect(await store.prune('2026-06-01T00:00:00.000Z')).toBe(3)
    expect((await store.runs()).map(({ period }) => period)).toEqual(['2026-11-22', '2026-01-03'])
    expect(await store.history(nullRate(0).metric)).toHaveLength(2)
    await store.close()
  })

  test('is sound by its own account', async () => {
    const store = await open()
    const { content, ...profile } = profileOf(40_000)
    await store.putRun(runRecord('2026-11-22'), new Map([[content, profile]]))
    expect(await store.check()).toEqual({ runs: 1, events: 0, profiles: 1, problems: [], mended: false })
    await store.putRun(
      runRecord('2026-11-23', { datasets: [{ name: 'x', rows: 1, fingerprint: '', profile: 'sha256:no' }] }),
    )
    expect((await store.check()).problems).toHaveLength(1)
    await store.close()
  })
})

describe('files', () => {
  test('the index may be lost: the next reader makes it anew', async () => {
    const folder = dataFolder({})
    const store = await openStore('file:store', folder)
    const record = runRecord('2026-11-22')
    await store.putRun(record)
    rmSync(path.join(folder, 'store', 'index'), { recursive: true })
    const again = await openStore('file:store', folder)
    expect(await again.runs()).toHaveLength(1)
    expect(await again.history(nullRate(0).metric)).toHaveLength(1)
    expect(await again.metrics()).toHaveLength(1)
  })

  test('other kinds of URLs are refused with those that there are', async () => {
    await expect(openStore('mysql://host/db', '.')).rejects.toThrow(
      'there is no store of the kind "mysql:"; there are file: and postgres:',
    )
    await expect(openStore('file:', '.')).rejects.toThrow('names no folder')
  })
})
