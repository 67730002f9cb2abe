import { existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

/**
 * A Parquet file of orders, `rows` × 20 columns, made once and kept in `bench/out`: 12 numeric columns, 6 of text,
 * one of time, one boolean; some nulls. Values are drawn by a hash of the row's number, so that they are always the same.
 */
export async function orders(rows: number): Promise<string> {
  const folder = path.join(import.meta.dirname, 'out')
  const file = path.join(folder, `orders-${rows}.parquet`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    `COPY (SELECT ${columns.join(', ')} FROM range(${rows}) r(i)) TO '${file}.part' (FORMAT parquet)`,
  )
  connection.closeSync()
  instance.closeSync()
  renameSync(`${file}.part`, file)
  return file
}

/** Uniform in [0, 1), independent for each salt. */
const uniform = (salt: number) => `((hash(i * 4096 + ${salt}) >> 11) / 9007199254740992)`

/** Standard normal, by Box and Muller. */
const normal = (salt: number) => `(sqrt(-2 * ln(1 - ${uniform(salt)})) * cos(2 * pi() * ${uniform(salt + 1000)}))`

const nullable = (share: number, salt: number, value: string) =>
  `CASE WHEN ${uniform(salt)} < ${share} THEN NULL ELSE ${value} END`

const columns = [
  'i + 1 AS id',
  `CAST(floor(${uniform(1)} * 1000000) AS INTEGER) AS customer`,
  `round(exp(3 + ${normal(2)}), 2) AS amount`,
  `round(20 + 5 * ${normal(3)}, 4) AS price`,
  `${nullable(0.02, 4, `round(${uniform(5)} * 0.4, 3)`)} AS discount`,
  `${uniform(6)} * 0.2 AS tax`,
  `${uniform(7)} AS score`,
  `CAST(1 + floor(${uniform(8)} * 20) AS INTEGER) AS quantity`,
  `${nullable(0.005, 9, `CAST(18 + floor((${uniform(10)} + ${uniform(11)}) * 31) AS INTEGER)`)} AS age`,
  `CAST(1 + floor(${uniform(12)} * 5) AS TINYINT) AS rating`,
  `-60 + ${uniform(13)} * 120 AS latitude`,
  `-180 + ${uniform(14)} * 360 AS longitude`,
  `CAST(floor(${uniform(15)} * 100000) AS BIGINT) AS visits`,
  `CASE WHEN ${uniform(16)} < 0.7 THEN 'basic' WHEN ${uniform(16)} < 0.95 THEN 'pro' ELSE 'gold' END AS plan`,
  `'country ' || CAST(floor(pow(${uniform(17)}, 2) * 50) AS INTEGER) AS country`,
  `'product ' || CAST(floor(pow(${uniform(18)}, 2) * 500) AS INTEGER) AS product`,
  `'customer.' || lpad(CAST(hash(i * 4096 + 19) % 1000000 AS VARCHAR), 6, '0') || '@example.org' AS email`,
  `${nullable(0.3, 20, `'note ' || CAST(hash(i * 4096 + 21) % 1000 AS VARCHAR)`)} AS note`,
  `TIMESTAMP '2026-01-01' + to_seconds(CAST(i * 3 AS BIGINT)) AS created`,
  `${uniform(22)} < 0.5 AS active`,
]
