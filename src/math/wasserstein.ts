import { distributionDistance } from './distributionDistance.js'
import type { Numbers } from './numbers.js'
import { sampleStandardDeviation } from './sampleStandardDeviation.js'

/**
 * Wasserstein's (earth mover's) distance in standard deviations of the reference: SciPy's
 * `wasserstein_distance(reference, current) / std(reference, ddof=1)`. Where the reference is one constant, 0 if the
 * current values are the same, else Infinity. `undefined` where a sample is empty, or the reference has one value. O(n
 * log n).
 *
 * @param reference  finite, like `current`
 */
export function wasserstein(reference: Numbers, current: Numbers): number | undefined {
  const standardDeviation = sampleStandardDeviation(reference)
  if (standardDeviation === undefined || current.length === 0) return undefined
  const distance = distributionDistance(reference, current, 1)
  return distance === 0 ? 0 : distance / standardDeviation
}
