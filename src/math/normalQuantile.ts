import erfcinv from '@stdlib/math-base-special-erfcinv'

/**
 * The z below which a standard normal variable falls with probability `p`; ±Infinity at 1 and 0. The quantile of a
 * small upper tail is `-normalQuantile(tail)`: 1 − tail would lose it.
 */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * erfcinv(2 * p)
}
