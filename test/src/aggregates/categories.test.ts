import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { categories } from '../../../src/aggregates/categories.js'
import { dataset } from '../../../src/datasets/dataset.js'
import type { Dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import { metric } from '../../../src/metrics/metric.js'

const session = openSession({ threads: 2 })
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'categories-'))
  const connection = await (await DuckDBInstance.create()).connect()
  for (const part of [0, 1])
    await connection.run(
      `COPY (SELECT ['a', 'b'][1 + i // 15_000] AS x FROM range(20_000) t(i)) TO '${folder}/${String(part)}.parquet'`,
    )
  await connection.run(
    `COPY (SELECT 'a' AS x, i AS file_row_number FROM range(1000) t(i)) TO '${folder}/named.parquet'`,
  )
  connection.closeSync()
})
afterAll(async () => {
  await session.close()
  await rm(folder, { recursive: true })
})

const x = { name: 'x', type: 'string', engineType: 'VARCHAR' } as const

/** A sample by content would hold all rows of a value or none. */
test.each([
  ['a table', () => dataset({ x: Array.from({ length: 40_000 }, (_, i) => (i < 30_000 ? 'a' : 'b')) })],
  ['files', () => dataset(`${folder}/[01].parquet`)],
  ['rows picked', () => dataset(`${folder}/[01].parquet`).sample(40_000)],
])('a sample by places is one of rows, of %s', async (_, make) => {
  const found = await count(make(), 0.5)
  expect(found.map(([value]) => value)).toEqual(['a', 'b'])
  for (const [value, rows] of found) expect(Math.abs(rows - (value === 'a' ? 15_000 : 5000))).toBeLessThan(500)
})

test('a column that is called like a place is none', async () => {
  const [found] = await count(dataset(`${folder}/named.parquet`), 0.5)
  expect(Math.abs((found?.[1] ?? 0) - 500)).toBeLessThan(100)
})

async function count(data: Dataset, ofPlaces: number) {
  await session.open(data)
  const counted = categories(x, [], 5, { sample: { ofPlaces } })
  const [settled] = await session.settle([
    (ask) =>
      ask(
        data,
        metric(counted.key, [counted], ({ others }) => others),
      ),
  ])
  if (settled?.status !== 'fulfilled') throw settled?.reason
  return settled.value
}
