import type { Boosting } from './fitBoosting.js'
import { leafOf } from './leafOf.js'
import type { Features } from './tree.js'

/** Predictions row by row: numbers of the squared loss, probabilities of the logistic one. */
export function predictBoosting(
  { loss, base, trees }: Boosting,
  features: Features,
  offsets?: ArrayLike<number>,
): Float64Array {
  const rows = features[0]?.length ?? 0
  return Float64Array.from({ length: rows }, (_, row) => {
    const sum = trees.reduce((total, tree) => total + leafOf(tree, features, row).value, base + (offsets?.[row] ?? 0))
    return loss === 'logistic' ? 1 / (1 + Math.exp(-sum)) : sum
  })
}
