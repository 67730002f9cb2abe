import type { SqlValue } from '../../sql/selection.js'

/** Orders classes as scikit-learn's `unique_labels` does: numbers by size, texts by code units, false before true. */
export function byClass(a: SqlValue, b: SqlValue): number {
  if (a === b) return 0
  return (typeof a === 'string' && typeof b === 'string' ? a < b : Number(a) < Number(b)) ? -1 : 1
}
