import type * as duckdb from '@duckdb/node-api'
import type { SqlValue } from '../../sql/selection.js'

type Api = typeof duckdb

/**
 * A value of DuckDB's as every engine hands it over: integers as numbers while they are safe, decimals, dates and all that
 * JavaScript has no exact type for as text, timestamps as ISO 8601 in UTC.
 */
export function readValue(api: Api, value: duckdb.DuckDBValue): SqlValue {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value
  if (typeof value === 'bigint') return BigInt.asIntN(54, value) === value ? Number(value) : value
  const read = (item: duckdb.DuckDBValue): SqlValue => readValue(api, item)
  if (value instanceof api.DuckDBListValue || value instanceof api.DuckDBArrayValue) return value.items.map(read)
  if (value instanceof api.DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, field]) => [name, read(field)]))
  }
  if (value instanceof api.DuckDBMapValue) {
    return value.entries.map((entry) => ({ key: read(entry.key), value: read(entry.value) }))
  }
  if (value instanceof api.DuckDBUnionValue || value instanceof api.DuckDBVariantValue) return read(value.value)
  // Its own text is in the time zone of the process.
  if (value instanceof api.DuckDBTimestampTZValue) return isoText(new api.DuckDBTimestampValue(value.micros))
  if (
    value instanceof api.DuckDBTimestampValue ||
    value instanceof api.DuckDBTimestampSecondsValue ||
    value instanceof api.DuckDBTimestampMillisecondsValue ||
    value instanceof api.DuckDBTimestampNanosecondsValue
  ) {
    return isoText(value)
  }
  return value.toString()
}

function isoText(timestamp: { readonly isFinite: boolean; toString(): string }): string {
  const text = timestamp.toString()
  const whole = text.replace(' ', 'T').replace(/\.\d{1,5}$/, (fraction) => fraction.padEnd(7, '0'))
  return timestamp.isFinite ? `${whole}Z` : text
}
