import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'

const flights = path.join(fileURLToPath(import.meta.resolve('vega-datasets')), '..', '..', 'data', 'flights-3m.parquet')

/** Writes every tenth flight of a month of 2001 as `flights-2001-04.parquet`; one column may be replaced, as a fault would. */
export async function writeMonth(month, folder, column) {
  const columns = column === undefined ? '*' : `* REPLACE (${column})`
  const file = path.join(folder, `flights-${month}.parquet`)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    `COPY (SELECT ${columns} FROM '${flights}' WHERE strftime(date, '%Y-%m') = '${month}' AND hash(date, origin, destination) % 10 = 0)
     TO '${file}' (FORMAT parquet)`,
  )
  connection.closeSync()
  instance.closeSync()
}
