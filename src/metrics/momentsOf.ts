import { moments } from '../aggregates/moments.js'
import type { Moments } from '../aggregates/moments.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** Count, mean and squared deviations of a column's finite values. */
export function momentsOf(of: Operand): Metric<Moments> {
  return metric(keyOf('momentsOf', of), [moments(of)], (found) => found)
}
