import type * as duckdb from '@duckdb/node-api'
import type { LoadedColumn } from '../../datasets/reader.js'

type Api = typeof duckdb

/** Adds rows to the table of an appender, a vector of DuckDB's at a time. */
export async function appendRows(
  api: Api,
  appender: duckdb.DuckDBAppender,
  columns: readonly LoadedColumn[],
  rows: number,
): Promise<void> {
  const types = columns.map(({ type }) => api[type])
  const convert = columns.map(({ type }) => converter(api, type))
  for (let start = 0; start < rows; start += vectorSize) {
    const length = Math.min(vectorSize, rows - start)
    const chunk = api.DuckDBDataChunk.create(types, length)
    columns.forEach(({ values }, column) => {
      const toValue = convert[column] ?? String
      const items = new Array<duckdb.DuckDBValue>(length)
      for (let index = 0; index < length; index++) {
        const value = values[start + index]
        items[index] = value === null || value === undefined ? null : toValue(value)
      }
      chunk.setColumnValues(column, items)
    })
    appender.appendDataChunk(chunk)
    // Between vectors the process may answer its parent.
    if (start % (64 * vectorSize) === 0) await new Promise(setImmediate)
  }
}

const vectorSize = 2048

function converter(api: Api, type: LoadedColumn['type']): (value: unknown) => duckdb.DuckDBValue {
  switch (type) {
    case 'BOOLEAN':
      return Boolean
    case 'DOUBLE':
      return Number
    case 'VARCHAR':
      return String
    case 'BIGINT':
    case 'HUGEINT':
      return (value) => (typeof value === 'bigint' ? value : BigInt(Number(value)))
    case 'TIMESTAMP':
      return (value) => new api.DuckDBTimestampValue(typeof value === 'bigint' ? value : BigInt(Number(value)))
    case 'DATE':
      return (value) => new api.DuckDBDateValue(Number(value))
  }
}
