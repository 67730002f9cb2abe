import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../../src/store/openStore.js'
import { connect } from '../../../src/store/postgres/connect.js'
import { migrate } from '../../../src/store/postgres/migrate.js'
import { postgres, type PostgresServer } from '../../support/postgres.js'
import { nullRate, runRecord } from '../../support/runRecord.js'

let server: PostgresServer
beforeAll(async () => {
  server = await postgres()
}, 60_000)
afterAll(() => server.remove())

test('tables are made once, however many begin at once', async () => {
  const url = await server.database()
  const databases = await Promise.all(Array.from({ length: 5 }, () => connect(url)))
  const made = await Promise.all(databases.map((database) => migrate(database, 'it')))
  expect(made.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 1])
  await Promise.all(databases.map((database) => database.close()))
})

test('tables of a newer mltest are an error that says so', async () => {
  const url = await server.database()
  const database = await connect(url)
  await migrate(database, 'it')
  await database.query('INSERT INTO mltest_migrations VALUES (99, now())')
  await database.close()
  const store = await openStore(url, '.')
  await expect(store.runs()).rejects.toThrow('was made by a newer mltest (tables of version 99, this one knows 1)')
  await store.close()
})

test('its name holds no password, and neither does what it says when it is away', async () => {
  const store = await openStore('postgres://me:canary-password@127.0.0.1:1/store', '.')
  expect(store.label).toBe('postgres://127.0.0.1:1/store')
  const error: unknown = await store.runs().catch((thrown: unknown) => thrown)
  expect(String(error)).toMatch(
    /^StoreError: the store postgres:\/\/127\.0\.0\.1:1\/store cannot be used: .*ECONNREFUSED/,
  )
  expect(String(error)).not.toContain('canary')
  await store.close()
})

test('a run with hostile names is kept as it is', async () => {
  const store = await openStore(await server.database(), '.')
  const hostile = `__proto__ '; DROP TABLE mltest_runs; -- \u0000 \ud800 <b> ${'x'.repeat(1_000_000)}`
  const record = runRecord('2026-11-22', {
    period: hostile,
    context: { branch: hostile, modelVersion: hostile, mltest: '0.1.0' },
    assertions: [{ ...nullRate(0), metric: hostile, test: hostile, call: hostile, expected: hostile }],
  })
  await store.putRun(record)
  expect(await store.run(record.id)).toEqual(record)
  expect(await store.runs({ branch: hostile })).toHaveLength(1)
  expect(await store.history(hostile)).toMatchObject([{ run: record.id, expected: hostile }])
  await store.close()
})
