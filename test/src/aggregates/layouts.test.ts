import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Aggregate } from '../../../src/aggregates/aggregate.js'
import { aggregates } from '../../../src/aggregates/index.js'
import { dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import { metric } from '../../../src/metrics/metric.js'
import { aggregate, call, columnOf, literal } from '../../../src/sql/build.js'
import type { Column, Schema } from '../../../src/sql/schema.js'

type Made = readonly Aggregate<unknown>[]
type Columns = (...names: readonly string[]) => [Column, ...Column[]]

const isFree = call('equal', columnOf('value'), literal('free'))

/** Aggregates of 20,000 rows, with each kind of column that they tell apart. Those of the order of rows, or of two sources, are not here. */
const cases: Partial<Record<keyof typeof aggregates, (of: Columns, schema: Schema) => Made>> = {
  betweenGroups: (of) => [aggregates.betweenGroups(of('plan')[0], of('amount')[0], 100)],
  bins: (of) => [aggregates.bins(of('amount')[0], [-1, 0, 99.5, 101]), aggregates.bins(of('age')[0], [0, 20, 40])],
  breakingValues: (of) => [aggregates.breakingValues(of('plan')[0], isFree, 2)],
  categories: (of) => [aggregates.categories(of('plan')[0], [literal('free')], 3)],
  coMoments: (of) => [aggregates.coMoments(of('far')[0], of('age')[0], [1e12, 40])],
  combinations: (of) => [aggregates.combinations(of('plan', 'age'), 'values')],
  conflicts: (of) => [aggregates.conflicts(of('age'), of('plan')[0])],
  contingency: (of) => [aggregates.contingency(of('plan')[0], of('active')[0])],
  counts: () => [aggregates.counts({ rows: aggregate('count'), plans: aggregate('count', columnOf('plan')) })],
  distinct: (of) => of('id', 'age', 'amount', 'price', 'plan', 'at').map(aggregates.distinct),
  drawnRows: (of) => [aggregates.drawnRows(of('amount', 'plan'), 500, 1)],
  drawnValues: (of) => [aggregates.drawnValues(of('amount')[0], 500)],
  extent: (of) => of('id', 'age', 'amount', 'price', 'plan', 'at', 'day').map((each) => aggregates.extent(each)),
  frequencies: (of) => of('plan', 'age', 'amount', 'active').map((each) => aggregates.frequencies(each, 5)),
  gaps: (of) => [aggregates.gaps(of('at')[0], 3600)],
  largestGaps: (of) => [aggregates.largestGaps(of('at')[0], 5)],
  meanPower: (of) => [aggregates.meanPower(of('plan')[0], of('far')[0], { count: 20_000, mean: 1e12 })],
  missing: (of) => of('id', 'amount', 'plan', 'at').map(aggregates.missing),
  moments: (of) => of('id', 'age', 'amount', 'price', 'far').map(aggregates.moments),
  quantiles: (of) => of('age', 'amount', 'price', 'far').map((each) => aggregates.quantiles(each, [0, 0.25, 0.999, 1])),
  rankCorrelation: (of) => [aggregates.rankCorrelation(of('amount')[0], of('age')[0])],
  repeats: (of) => [aggregates.repeats(of('age', 'plan'), 5)],
  sampleSize: (_, schema) => [aggregates.sampleSize(schema, 0.1)],
  shapeQuantiles: (of) => [
    aggregates.shapeQuantiles(of('amount')[0], { parts: 20, withoutAtoms: true }),
    aggregates.shapeQuantiles(of('far')[0], { parts: 20, withoutAtoms: false, sample: 0.5 }),
  ],
  sum: (of) => of('id', 'age', 'amount', 'price', 'far').map(aggregates.sum),
  uniform: (of) => of('plan', 'amount').map(aggregates.uniform),
  variants: (of) => [aggregates.variants(of('plan')[0])],
  weekHours: (of) => [aggregates.weekHours(of('at')[0])],
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'layouts-'))
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(`CREATE TABLE rows AS SELECT
    i AS id,
    CASE WHEN hash(i) % 50 = 0 THEN NULL ELSE (hash(i, 1) % 80)::INTEGER END AS age,
    CASE hash(i, 2) % 200 WHEN 0 THEN NULL WHEN 1 THEN 'NaN' WHEN 2 THEN 'Infinity' WHEN 3 THEN '-Infinity' WHEN 4 THEN 0
      ELSE 100 + 1e-3 * (hash(i, 3) % 1000003) / 7 - (hash(i, 4) % 30)::INTEGER END::DOUBLE AS amount,
    ((hash(i, 5) % 1000000) / 100)::DECIMAL(12, 2) AS price,
    1e12 + (hash(i, 6) % 1000) / 3 AS far,
    ['free', 'paid', 'Paid', ' paid', '', NULL, 'team'][(hash(i, 7) % 7)::INTEGER + 1] AS plan,
    hash(i, 8) % 3 = 0 AS active,
    TIMESTAMP '2026-01-01' + to_minutes((hash(i, 9) % 100000)::INTEGER) AS at,
    DATE '2026-01-01' + (hash(i, 10) % 100)::INTEGER AS day
    FROM range(20_000) t(i)`)
  const format = '(FORMAT parquet, ROW_GROUP_SIZE 2048)'
  await connection.run(`COPY rows TO '${folder}/one.parquet' ${format}`)
  for (const part of [0, 1, 2]) {
    const mixed = `SELECT * FROM rows WHERE hash(id, 'file') % 3 = ${part} ORDER BY hash(id, 'order')`
    await connection.run(`COPY (${mixed}) TO '${folder}/part-${part}.parquet' ${format}`)
  }
  connection.closeSync()
})
afterAll(() => rm(folder, { recursive: true }))

/** The state of every case, by the aggregate's name and a number. */
async function states(pattern: string, threads: number): Promise<readonly (readonly [string, unknown])[]> {
  const session = openSession({ threads, memoryLimit: '1GB' })
  try {
    const data = dataset(path.join(folder, pattern))
    const { schema } = await session.open(data)
    const named = (name: string): Column =>
      schema.find((each) => each.name === name) ?? { name, type: 'other', engineType: '' }
    const of: Columns = (name = '', ...more) => [named(name), ...more.map(named)]
    const made = Object.entries(cases).flatMap(([name, make]) =>
      make(of, schema).map((each, number) => [`${name} ${number}`, each] as const),
    )
    const results = await session.settle(
      made.map(
        ([, each]) =>
          (ask) =>
            ask(
              data,
              metric(each.key, [each], (state) => state),
            ),
      ),
    )
    return made.map(([name], at) => {
      const result = results[at]
      if (result?.status !== 'fulfilled') throw new Error(`${name}: ${String(result?.reason)}`)
      return [name, result.value]
    })
  } finally {
    await session.close()
  }
}

test.each([
  ['on two threads', 'one.parquet', 2],
  ['on eight threads', 'one.parquet', 8],
  ['in another order and split into files', 'part-*.parquet', 2],
])('every aggregate is the same to the last digit %s', async (_, pattern, threads) => {
  expect(await states(pattern, threads)).toEqual(await states('one.parquet', 1))
})
