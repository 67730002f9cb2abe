import { extent } from '../aggregates/extent.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** The largest value, exact, in the column's own type; NaN and infinities are none. */
export function maximum(of: Operand): Metric<SqlValue | undefined> {
  return metric(keyOf('maximum', of), [extent(of)], ({ maximum }) => maximum)
}
