import quantile from '@stdlib/stats-base-dists-t-quantile'

/** The t below which Student's variable falls with probability `p`; ±Infinity at 1 and 0. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  return quantile(p, degreesOfFreedom)
}
