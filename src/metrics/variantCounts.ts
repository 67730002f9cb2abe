import { variants } from '../aggregates/variants.js'
import type { Variants } from '../aggregates/variants.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** How many names of a text column differ from a more frequent one by case, white space, punctuation or the form of accents alone. */
export function variantCounts(of: Operand): Metric<Variants> {
  return metric(keyOf('variantCounts', of), [variants(of)], (found) => found)
}
