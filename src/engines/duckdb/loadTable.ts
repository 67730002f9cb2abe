import type * as duckdb from '@duckdb/node-api'
import type { LoadedColumn } from '../../datasets/reader.js'
import { duckdb as dialect } from '../../sql/dialects/duckdb.js'
import { appendRows } from './appendRows.js'

/** Creates a table of values in memory. */
export async function loadTable(
  api: typeof duckdb,
  connection: duckdb.DuckDBConnection,
  table: string,
  columns: readonly LoadedColumn[],
  rows: number,
): Promise<void> {
  const definitions = columns.map(({ name, type }) => `${dialect.quote(name)} ${type}`)
  await connection.run(`CREATE TABLE ${dialect.quote(table)} (${definitions.join(', ')})`)
  await appendRows(api, connection, table, columns, rows)
}
