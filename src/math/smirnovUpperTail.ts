import log1pmx from '@stdlib/math-base-special-log1pmx'
import { stirling } from './stirling.js'

/**
 * P(D+ >= d) of the one-sided one-sample Kolmogorov-Smirnov statistic of n values: SciPy's `ksone.sf(d, n)`. The sum of
 * Birnbaum and Tingey (1951), d Σ C(n, v) (d + v/n)^(v−1) (1 − d − v/n)^(n−v) over v <= n(1 − d), each term from its
 * logarithm, in which the large parts cancel exactly. O(n).
 *
 * @param n  a whole number > 0
 */
export function smirnovUpperTail(n: number, d: number): number {
  if (d <= 0) return 1
  if (d >= 1) return 0
  const shift = n * d
  const ofAll = stirling(n)
  let total = Math.exp(n * Math.log1p(-d))
  // Where the last bracket is 0, so is the term.
  for (let v = 1; n - v > shift; v++) {
    const binomial = ofAll - stirling(v) - stirling(n - v)
    const tilt = v * log1pmx(shift / v) + (n - v) * log1pmx(-shift / (n - v))
    total += (shift / (shift + v)) * Math.exp(binomial + tilt)
  }
  return Math.min(1, total)
}
