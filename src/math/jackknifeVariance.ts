import type { Numbers } from './numbers.js'
import { moments } from './moments.js'

/**
 * The delete-a-group jackknife variance of a number, from what it is with each of g groups of rows left out: (g − 1) /
 * g Σ (value − mean)² (Kott 2001). `undefined` of fewer than two groups, or where the number did not exist without one
 * of them.
 */
export function jackknifeVariance(withoutGroup: Numbers): number | undefined {
  const { count, variance } = moments(withoutGroup)
  return Number.isFinite(variance) ? ((count - 1) ** 2 / count) * variance : undefined
}
