import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check, scans } = judging()
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
