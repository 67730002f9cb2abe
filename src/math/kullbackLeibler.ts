import { at } from './at.js'
import { halfDeviance } from './halfDeviance.js'
import type { Numbers } from './numbers.js'
import { smoothedShares } from './smoothedShares.js'
import { sum } from './sum.js'

/**
 * Kullback-Leibler divergence of the reference from the current counts over the same cells, in nats: Σ p ln(p / q) of
 * their smoothed shares, SciPy's `entropy(p, q)`. 0 when they are equal; not symmetric. `undefined` where a side has no
 * rows.
 */
export function kullbackLeibler(reference: Numbers, current: Numbers): number | undefined {
  const smoothed = smoothedShares(reference, current)
  return smoothed && sum(smoothed.reference.map((p, cell) => halfDeviance(p, at(smoothed.current, cell))))
}
