import type { Batch } from '../../datasets/computation.js'
import { duckdb as dialect } from '../../sql/dialects/duckdb.js'
import type { Column, ColumnType } from '../../sql/schema.js'
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
  let [before, rows, pieces] = [0, 0, columns.map((): Piece[] => [])]
  const batch = (): Batch => ({
    before,
    rows,
    columns: Object.fromEntries(
      columns.map(({ name, type }, index) => [name, joined(pieces[index] ?? [], rows, isTime(type))]),
    ),
  })
  for await (const chunk of connection.stream(sql, signal)) {
    for (let from = 0; from < chunk.rows;) {
      const until = Math.min(chunk.rows, from + size - rows)
      // Copies: what a chunk gives stands in its own memory.
      pieces.forEach((all, index) => all.push(chunk.columns[index]?.slice(from, until) ?? []))
      rows += until - from
      from = until
      if (rows < size) continue
      yield batch()
      ;[before, rows, pieces] = [before + rows, 0, columns.map(() => [])]
    }
  }
  if (rows > 0) yield batch()
}

/** Values of a column that stand side by side. */
type Piece = Float64Array | readonly unknown[]

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

function isTime(type: ColumnType): boolean {
  return type === 'date' || type === 'timestamp'
}

function joined(pieces: readonly Piece[], rows: number, areTimes: boolean): readonly unknown[] {
  if (areTimes) {
    return pieces.flatMap((piece) => Array.from(piece, (value) => (typeof value === 'number' ? new Date(value) : null)))
  }
  return pieces.every((piece) => piece instanceof Float64Array)
    ? numbers(pieces, rows)
    : pieces.flatMap((piece) => Array.from<unknown>(piece))
}

/** An array of nothing but numbers, which V8 keeps without an object for each. */
function numbers(pieces: readonly Float64Array[], rows: number): number[] {
  const all = new Array<number>(rows)
  let at = 0
  for (const piece of pieces) for (const value of piece) all[at++] = value
  return all
}
