import { largestGaps } from '../aggregates/largestGaps.js'
import type { Gap } from '../aggregates/largestGaps.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** The successive values of a column that are furthest apart. */
export function widestGaps(of: Operand, limit: number): Metric<readonly Gap[]> {
  return metric(keyOf('widestGaps', of, limit), [largestGaps(of, limit)], (found) => found)
}
