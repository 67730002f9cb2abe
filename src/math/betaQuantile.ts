import quantile from '@stdlib/stats-base-dists-beta-quantile'

/** The share below which a beta variable falls with probability `p`; a, b > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  return quantile(p, a, b)
}
