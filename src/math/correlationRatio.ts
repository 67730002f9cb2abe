import type { Moments } from './moments.js'
import { sum } from './sum.js'

/**
 * The correlation ratio η of a number by groups: the square root of the share of its variance that lies between the
 * groups' means; in [0, 1]. From each group's moments. `undefined` where the number is the same everywhere, or there is
 * none.
 */
export function correlationRatio(groups: readonly Moments[]): number | undefined {
  const occupied = groups.filter(({ count }) => count > 0)
  const count = sum(occupied.map((group) => group.count))
  const mean = sum(occupied.map((group) => group.count * group.mean)) / count
  const between = sum(occupied.map((group) => group.count * (group.mean - mean) ** 2))
  // The variance of a single value is NaN; it adds nothing within its group.
  const within = sum(occupied.map((group) => (group.count > 1 ? (group.count - 1) * group.variance : 0)))
  return between + within > 0 ? Math.sqrt(between / (between + within)) : undefined
}
