import { quantiles } from '../aggregates/quantiles.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** Quantiles of a column's finite values, in the order of `shares`; empty without values. */
export function quantilesOf(of: Operand, shares: readonly number[]): Metric<readonly number[]> {
  return metric(keyOf('quantilesOf', of, shares), [quantiles(of, shares)], (found) => found)
}
