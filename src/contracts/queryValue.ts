import { metric } from '../metrics/metric.js'
import type { Metric } from '../metrics/metric.js'
import { keyOf } from '../sql/keyOf.js'
import type { SqlValue } from '../sql/selection.js'

/** The one value that a user's SELECT gives; null without a row. The query calls the data `table`. */
export function queryValue(sql: string, table: string): Metric<SqlValue> {
  const key = keyOf('queryValue', sql, table)
  const aggregate = {
    key,
    selection: { kind: 'query' as const, sql, table },
    read: ([row]: readonly Readonly<Record<string, SqlValue>>[]) => row?.['value'] ?? null,
  }
  return metric(key, [aggregate], (value) => value)
}
