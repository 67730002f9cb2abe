import type * as duckdb from '@duckdb/node-api'
import type { LoadedColumn } from '../../datasets/reader.js'
import { duckdb as dialect } from '../../sql/dialects/duckdb.js'
import { appendRows } from './appendRows.js'

/** Creates a table of values in memory, and gives what adds more rows to it; those that were added are there when it is closed. */
export async function loadTable(
  api: typeof duckdb,
  connection: duckdb.DuckDBConnection,
  table: string,
  columns: readonly LoadedColumn[],
  rows: number,
): Promise<duckdb.DuckDBAppender> {
  const definitions = columns.map(({ name, type }) => `${dialect.quote(name)} ${type}`)
  await connection.run(`CREATE TABLE ${dialect.quote(table)} (${definitions.join(', ')})`)
  const appender = await connection.createAppender(table)
  await appendRows(api, appender, columns, rows)
  return appender
}
