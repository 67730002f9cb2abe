import { hypergeometricLogProbability } from './hypergeometricLogProbability.js'

/**
 * ln of the probability that a table of the margins of [[a, b], [c, d]] has an upper left count of at least `a`. That
 * of at most `a` is the same with the columns exchanged: `hypergeometricLogUpperTail(b, a, d, c)`. Sums outwards until
 * nothing is added: as many terms as some standard deviations, 10^5 for counts of 10^9.
 */
export function hypergeometricLogUpperTail(a: number, b: number, c: number, d: number): number {
  if (a === 0 || d === 0) return 0
  // Below the mode the terms would grow without bound first.
  if (a * d < (b + 1) * (c + 1)) return Math.log1p(-Math.exp(logSum(b + 1, a - 1, d - 1, c + 1)))
  return logSum(a, b, c, d)
}

function logSum(a: number, b: number, c: number, d: number): number {
  let total = 1
  let term = 1
  for (let step = 0; term > total * 1e-22; step++) {
    term *= ((b - step) / (a + step + 1)) * ((c - step) / (d + step + 1))
    total += term
  }
  return hypergeometricLogProbability(a, b, c, d) + Math.log(total)
}
