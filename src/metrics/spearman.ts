import { rankCorrelation } from '../aggregates/rankCorrelation.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/**
 * Spearman's correlation of the ranks of two columns; `undefined` when one of them is constant. Ask it of rows where both hold a
 * finite value.
 */
export function spearman(a: Operand, b: Operand): Metric<number | undefined> {
  return metric(keyOf('spearman', a, b), [rankCorrelation(a, b)], (correlation) => correlation)
}
