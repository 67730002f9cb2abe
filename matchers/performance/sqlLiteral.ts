import { className } from '../../src/metrics/performance/className.js'
import type { SqlValue } from '../../src/sql/selection.js'

/** A value in a condition that people read and paste. */
export function sqlLiteral(value: SqlValue): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : className(value)
}
