import { at } from './at.js'
import type { Numbers } from './numbers.js'

/**
 * The quantile interpolated between the two nearest values (Hyndman and Fan's type 7, the default of R, numpy and
 * DuckDB's `quantile_cont`). `undefined` of no values.
 *
 * @param sorted  ascending, without NaN
 * @param p       in [0, 1]
 */
export function quantileType7(sorted: Numbers, p: number): number | undefined {
  if (sorted.length === 0) return undefined
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const low = at(sorted, below)
  const high = at(sorted, Math.min(below + 1, sorted.length - 1))
  // Equal neighbours first: between two infinities the interpolation would be NaN.
  return low === high ? low : low + (high - low) * (position - below)
}
