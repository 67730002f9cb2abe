import type { SqlValue } from '../../sql/selection.js'

/** A class as a name, by which columns of probability are given: `true`, `1`, `basic`. */
export function className(value: SqlValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
