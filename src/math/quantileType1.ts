import type { Numbers } from './numbers.js'

/**
 * The smallest value at or below which at least a share `p` of the values lies (Hyndman and Fan's type 1, numpy's
 * `inverted_cdf`): always one of the values. `undefined` of no values.
 *
 * @param sorted  ascending, without NaN
 * @param p       in [0, 1]
 */
export function quantileType1(sorted: Numbers, p: number): number | undefined {
  const position = sorted.length * p
  // 20 × 0.55 is 11.000000000000002 in doubles, and means the eleventh value.
  const nearest = Math.round(position)
  const rank = Math.abs(position - nearest) <= 4 * Number.EPSILON * position ? nearest : Math.ceil(position)
  return sorted[Math.max(rank - 1, 0)]
}
