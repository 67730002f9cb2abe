import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { smoothedShares } from './smoothedShares.js'
import { sum } from './sum.js'

/**
 * Population stability index of two sides' counts over the same cells: Σ (p − q) ln(p / q) of their smoothed shares, so
 * it is finite. 0 when they are equal; by convention 0.1 is worth a look and 0.25 a change. `undefined` where a side
 * has no rows.
 */
export function populationStabilityIndex(reference: Numbers, current: Numbers): number | undefined {
  const smoothed = smoothedShares(reference, current)
  return (
    smoothed &&
    sum(
      smoothed.reference.map((p, cell) => (p - at(smoothed.current, cell)) * Math.log(p / at(smoothed.current, cell))),
    )
  )
}
