import { existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

/**
 * A Parquet file, made once and kept in `bench/out`. `scores` are what two models said of flights: whether they were late, a probability of four
 * digits and one of all digits, minutes of delay and a guess of them. `inputs` are ten columns that a model takes, and whether it was late.
 * Values are drawn by a hash of the row's number.
 */
export async function scores(what: 'scores' | 'inputs', rows: number): Promise<string> {
  const folder = path.join(import.meta.dirname, '..', 'out')
  const file = path.join(folder, `${what}-${rows}.parquet`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (${queries[what](rows)}) TO '${file}.part' (FORMAT parquet)`)
  connection.closeSync()
  instance.closeSync()
  renameSync(`${file}.part`, file)
  return file
}

const uniform = (salt: number) => `((hash(i * 4096 + ${salt}) >> 11) / 9007199254740992)`
const late = (probability: string) => `${uniform(20)} < ${probability} AS late`

const queries = {
  scores: (rows: number) =>
    `SELECT ${late('fine')}, round(fine, 4) AS probability, fine,
       round(60 * ${uniform(21)} * fine + 1, 1) AS minutes, round(30 * fine + 1, 2) AS guess
     FROM (SELECT i, ${uniform(1)} ** 2 AS fine FROM range(${rows}) r(i))`,
  inputs: (rows: number) =>
    `SELECT ${Array.from({ length: 10 }, (_, index) => `${uniform(index)} AS x${index}`).join(', ')},
       ${late(uniform(0))} FROM range(${rows}) r(i)`,
}
