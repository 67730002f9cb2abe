import { gaps } from '../aggregates/gaps.js'
import type { Gaps } from '../aggregates/gaps.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** How many successive values of a column are further apart than `step`, in seconds for times, and how far at most. */
export function gapsBeyond(of: Operand, step: number): Metric<Gaps> {
  return metric(keyOf('gapsBeyond', of, step), [gaps(of, step)], (found) => found)
}
