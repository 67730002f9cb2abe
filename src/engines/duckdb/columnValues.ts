import type * as duckdb from '@duckdb/node-api'

/**
 * The values of one column of a chunk; doubles none of which is null as they stand in the engine's memory. DuckDB's API gives values one
 * by one, which of ten columns of a million doubles takes a second more.
 */
export function columnValues(chunk: duckdb.DuckDBDataChunk, column: number): Float64Array | readonly unknown[] {
  const { items, validity } = chunk.getColumnVector(column) as Inside
  const isWhole = items instanceof Float64Array && validity?.data === null
  return isWhole ? items : chunk.getColumnValues(column)
}

/** What vectors of doubles keep to themselves; where another release has it otherwise, values are read one by one. */
interface Inside {
  readonly items?: unknown
  readonly validity?: { readonly data?: unknown }
}
