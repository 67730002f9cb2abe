import { frequencies } from '../aggregates/frequencies.js'
import type { Frequencies } from '../aggregates/frequencies.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** How often each value occurs, of the `limit` most frequent ones. */
export function valueCounts(of: Operand, limit: number): Metric<Frequencies> {
  return metric(keyOf('valueCounts', of, limit), [frequencies(of, limit)], (found) => found)
}
