import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'

export const data = path.join(fileURLToPath(import.meta.resolve('vega-datasets')), '..', '..', 'data')

/** What really happened upstream, as a query over June's flights. */
export const faults = [
  {
    name: 'delays-missing',
    column: 'delay',
    story: 'A join was changed, and the delay of every third flight is null.',
    columns: '* REPLACE (CASE WHEN (epoch(date) // 60) % 3 = 0 THEN NULL ELSE delay END AS delay)',
  },
  {
    name: 'delays-in-hours',
    column: 'delay',
    story: 'The supplier now sends delays in hours instead of minutes.',
    columns: '* REPLACE (CAST(round(delay / 60) AS BIGINT) AS delay)',
  },
  {
    name: 'airport-renamed',
    column: 'origin',
    story: "O'Hare is called CHI instead of ORD.",
    columns: "* REPLACE (CASE origin WHEN 'ORD' THEN 'CHI' ELSE origin END AS origin)",
  },
]

/** Writes June with a fault as Parquet into a folder, and gives the file's path. */
export async function writeBatch({ name, columns }, folder) {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, `${name}.parquet`)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    `COPY (SELECT ${columns} FROM '${path.join(data, 'flights-3m.parquet')}' WHERE month(date) = 6) TO '${file}' (FORMAT parquet)`,
  )
  connection.closeSync()
  instance.closeSync()
  return file
}
