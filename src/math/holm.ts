import type { Numbers } from './numbers.js'
import { at } from './at.js'

/**
 * Holm's step-down correction (1979): p-values such that rejecting those at or below α makes a false rejection with
 * probability at most α over all of them, whatever their dependence. R's `p.adjust(p, "holm")`. In the order given; O(n
 * log n).
 */
export function holm(pValues: Numbers): number[] {
  const ascending = Array.from(pValues, (_, index) => index).sort((a, b) => at(pValues, a) - at(pValues, b))
  const adjusted = Array.from(pValues)
  let largest = 0
  ascending.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, at(pValues, index) * (pValues.length - rank)))
    adjusted[index] = largest
  })
  return adjusted
}
