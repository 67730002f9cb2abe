import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check, scans } = judging()
const written: unknown[] = []
const keeping = judging({
  references: {
    mode: 'all',
    entry: () => 'a test 1',
    read: () => Promise.resolve(undefined),
    named: () => Promise.resolve(undefined),
    write: (_, profile) => void written.push(profile),
  },
})

const repeat = <Value>(rows: number, value: (row: number) => Value) =>
  Array.from({ length: rows }, (_, row) => value(row))

test('constant columns pass while they stay, and fail as another constant', async () => {
  const [same, other] = await Promise.all([
    check({ x: repeat(1000, () => 7) }).toNotDriftFrom(dataset({ x: repeat(500, () => 7) })),
    check({ x: repeat(1000, () => 8) }).toNotDriftFrom(dataset({ x: repeat(500, () => 7) })),
  ])
  expect([same.verdict.outcome, other.verdict.outcome]).toEqual(['pass', 'fail'])
})

test('all null passes on both sides, and fails by its nulls where it is new', async () => {
  const values = repeat(400, (row) => (row * 37) % 101)
  const nulls = repeat(400, () => null)
  const [both, now] = await Promise.all([
    check(dataset({ x: nulls, y: values })).toNotDriftFrom(dataset({ x: nulls, y: values })),
    check(dataset({ x: nulls, y: values })).toNotDriftFrom(dataset({ x: values, y: values })),
  ])
  expect([both.verdict.outcome, now.verdict.outcome], now.message).toEqual(['pass', 'fail'])
  expect(now.verdict.received).toEqual(['x'])
  expect(now.message).toMatch(/x +null +0 % → 100 % of rows/)
})

test('a column of any kind that is all null now fails by its nulls', async () => {
  const before = {
    flag: repeat(600, (row) => row % 3 === 0),
    plan: repeat(600, (row) => `plan ${row % 4}`),
    at: repeat(600, (row) => new Date(Date.UTC(2026, 0, 1, row))),
    amount: repeat(600, (row) => (row * 37) % 101),
  }
  const now = Object.fromEntries(Object.keys(before).map((name) => [name, repeat(300, () => null)]))
  const { verdict, message } = await check(dataset({ ...now, id: repeat(300, (row) => row) })).toNotDriftFrom(
    dataset({ ...before, id: repeat(600, (row) => row) }),
  )
  expect(verdict.outcome, message).toBe('fail')
  expect(verdict.received).toHaveLength(4)
  expect(verdict.received).toEqual(expect.arrayContaining(Object.keys(before)))
})

test('ten rows on each side are inconclusive, and none on the reference side an error', async () => {
  const ten = dataset({ x: repeat(10, (row) => row / 3) })
  const [few, none] = await Promise.all([
    check({ x: repeat(10, (row) => row / 3) }).toNotDriftFrom(ten),
    check({ x: repeat(10, (row) => row / 3) }).toNotDriftFrom(ten.where('x < 0')),
  ])
  expect([few.verdict.outcome, none.verdict.outcome]).toEqual(['inconclusive', 'error'])
  expect(none.message).toContain('the reference has no rows')
})

test('two sides of one file are scanned together', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'drift-edges-'))
  const file = join(folder, 'orders.parquet')
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(
    `COPY (SELECT i AS id, (hash(i) % 1009)::DOUBLE AS amount, i % 2 AS half FROM range(4000) r(i)) TO '${file}'`,
  )
  connection.closeSync()
  const orders = dataset(file)
  const before = scans.length
  const { verdict } = await check(orders.where('half = 1')).toNotDriftFrom(orders.where('half = 0'), {
    columns: 'amount',
  })
  expect(verdict.outcome).toBe('pass')
  expect(scans.slice(before).reduce((sum, scan) => sum + scan.statements, 0)).toBeLessThanOrEqual(2)
})

test('a million categories are profiled in less than 50 KB', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'drift-edges-'))
  const file = join(folder, 'names.parquet')
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(`COPY (SELECT 'name ' || (i % 1000000) AS name FROM range(2500000) r(i)) TO '${file}'`)
  connection.closeSync()
  const { verdict, message } = await keeping.check(dataset(file)).toMatchReference()
  expect(verdict.outcome, message).toBe('pass')
  expect(JSON.stringify(written).length).toBeLessThan(50_000)
})
