import { uniform } from '../aggregates/uniform.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** Whether a column holds one value only, or none. Nulls beside it are no other value; NaN is one. */
export function isConstant(of: Operand): Metric<boolean> {
  return metric(keyOf('isConstant', of), [uniform(of)], ({ differ }) => !differ)
}
