import type { Batch } from '../../datasets/computation.js'
import { duckdb as dialect } from '../../sql/dialects/duckdb.js'
import type { Column } from '../../sql/schema.js'
import type { Connection } from './connect.js'

/** A table's rows in their order, so many at a time, as values of JavaScript. */
export async function* readBatches(
  connection: Connection,
  table: string,
  columns: readonly Column[],
  size: number,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const cells = columns.map(cellOf)
  // Without columns there are rows all the same.
  const sql = `SELECT ${cells.length === 0 ? 'TRUE' : cells.join(', ')} FROM ${dialect.quote(table)}`
  let [before, rows, values] = [0, 0, columns.map((): unknown[] => [])]
  const batch = (): Batch => ({
    before,
    rows,
    columns: Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? []])),
  })
  for await (const chunk of connection.stream(sql, signal)) {
    for (let from = 0; from < chunk.rows;) {
      const until = Math.min(chunk.rows, from + size - rows)
      columns.forEach((column, index) => take(column, chunk.columns[index] ?? [], from, until, values[index] ?? []))
      rows += until - from
      from = until
      if (rows < size) continue
      yield batch()
      ;[before, rows, values] = [before + rows, 0, columns.map(() => [])]
    }
  }
  if (rows > 0) yield batch()
}

function cellOf({ name, type }: Column): string {
  const value = dialect.quote(name)
  switch (type) {
    case 'boolean':
      return value
    case 'integer':
    case 'number':
    case 'decimal':
      return `CAST(${value} AS DOUBLE)`
    case 'date':
    case 'timestamp':
      return `CAST(epoch_ms(CAST(${value} AS TIMESTAMP)) AS DOUBLE)`
    case 'string':
    case 'time':
    case 'interval':
    case 'binary':
    case 'list':
    case 'struct':
    case 'other':
      return `CAST(${value} AS VARCHAR)`
  }
}

function take({ type }: Column, values: readonly unknown[], from: number, until: number, into: unknown[]): void {
  const isTime = type === 'date' || type === 'timestamp'
  for (let row = from; row < until; row += 1) {
    const value = values[row] ?? null
    into.push(isTime && typeof value === 'number' ? new Date(value) : value)
  }
}
