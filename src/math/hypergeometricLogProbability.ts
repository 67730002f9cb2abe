import { halfDeviance } from './halfDeviance.js'
import { stirling } from './stirling.js'

/**
 * ln of the probability of a 2 × 2 table [[a, b], [c, d]] among all tables of its margins; 0 where there is no other.
 * Loader's saddle point form over the four cells, whose common distance from their expectation is (ad − bc) / N.
 * Absolute error about 1e-13 for whole counts up to 2^53.
 */
export function hypergeometricLogProbability(a: number, b: number, c: number, d: number): number {
  const total = a + b + c + d
  if (total === 0) return 0
  const away = determinant(a, b, c, d) / total
  const cells = [
    [a, ((a + b) / total) * (a + c), away],
    [b, ((a + b) / total) * (b + d), -away],
    [c, ((c + d) / total) * (a + c), -away],
    [d, ((c + d) / total) * (b + d), away],
  ] as const
  let logarithm = stirling(a + b) + stirling(c + d) + stirling(a + c) + stirling(b + d) - stirling(total)
  for (const [count, expected, difference] of cells) {
    logarithm -= stirling(count) + halfDeviance(count, expected, difference)
  }
  return logarithm
}

/** ad − bc; exact, since where it is small beside its products their rounding would decide it. */
function determinant(a: number, b: number, c: number, d: number): number {
  const difference = a * d - b * c
  if (a * d <= Number.MAX_SAFE_INTEGER && b * c <= Number.MAX_SAFE_INTEGER) return difference
  return Number(BigInt(a) * BigInt(d) - BigInt(b) * BigInt(c))
}
