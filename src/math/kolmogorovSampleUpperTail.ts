import { kolmogorovByMatrix } from './kolmogorovByMatrix.js'
import { kolmogorovBySeries } from './kolmogorovBySeries.js'
import { smirnovUpperTail } from './smirnovUpperTail.js'

/**
 * P(D >= d) of the two-sided one-sample Kolmogorov-Smirnov statistic of n values: SciPy's `kstwo.sf(d, n)`. Chooses its
 * algorithm as Simard and L'Ecuyer (2011) do: twice the one-sided tail where both sides cannot or hardly happen
 * together, else one less the lower tail, which is exact for n <= 140 and for small d, and within 1e-9 otherwise.
 *
 * @param n  a whole number > 0
 */
export function kolmogorovSampleUpperTail(n: number, d: number): number {
  if (d <= 0) return 1
  if (d >= 1) return 0
  const square = n * d * d
  if (n > 140 && square >= 370) return 0
  if (d >= 0.5 || square >= (n > 140 ? 2.2 : 4)) return Math.min(1, 2 * smirnovUpperTail(n, d))
  const isExact = n <= 140 || (n <= 100_000 && n * d ** 1.5 <= 1.4)
  return Math.min(Math.max(1 - (isExact ? kolmogorovByMatrix(n, d) : kolmogorovBySeries(n, d)), 0), 1)
}
