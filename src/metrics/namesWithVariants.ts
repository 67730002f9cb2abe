import { variantNames } from '../aggregates/variantNames.js'
import type { VariantName } from '../aggregates/variantNames.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** Names of a text column that have variants, and those. */
export function namesWithVariants(of: Operand, limit: number): Metric<readonly VariantName[]> {
  return metric(keyOf('namesWithVariants', of, limit), [variantNames(of, limit)], (found) => found)
}
