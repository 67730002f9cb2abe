import { distributionDistance } from './distributionDistance.js'
import type { Numbers } from './numbers.js'

/**
 * The energy distance √(2 ∫ (F − G)²) of two samples (Székely 2002): SciPy's `energy_distance`, in the unit of √value.
 * `undefined` where one is empty. O(n log n).
 *
 * @param reference  finite, like `current`
 */
export function energyDistance(reference: Numbers, current: Numbers): number | undefined {
  if (reference.length === 0 || current.length === 0) return undefined
  return Math.sqrt(2 * distributionDistance(reference, current, 2))
}
