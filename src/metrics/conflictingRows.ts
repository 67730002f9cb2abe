import { conflicts } from '../aggregates/conflicts.js'
import type { Conflicts } from '../aggregates/conflicts.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** Rows that are equal in some columns and differ in another. Ask it of rows where the latter holds a value. */
export function conflictingRows(equal: readonly Operand[], differs: Operand): Metric<Conflicts> {
  return metric(keyOf('conflictingRows', equal, differs), [conflicts(equal, differs)], (found) => found)
}
