import { surplus } from '../aggregates/surplus.js'
import type { Surplus } from '../aggregates/surplus.js'
import { keyOf } from '../sql/keyOf.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** How many rows stand on one side of a full join of equal rows more often than on the other. */
export function surplusRows(left: string, right: string): Metric<Surplus> {
  return metric(keyOf('surplusRows', left, right), [surplus(left, right)], (found) => found)
}
