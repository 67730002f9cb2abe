import { betaQuantile } from './betaQuantile.js'

/**
 * The share that the true one exceeds with probability at most 1 − confidence, when `successes` of `rows` were seen:
 * Clopper and Pearson's exact one-sided limit (1934). A two-sided interval of 95 % is the lower and the upper limit at
 * 0.975 each.
 *
 * @returns 1 when all rows were successes, or there are none
 */
export function binomialUpperLimit(successes: number, rows: number, confidence = 0.95): number {
  if (successes >= rows) return 1
  if (successes === 0) return -Math.expm1(Math.log1p(-confidence) / rows)
  return betaQuantile(confidence, successes + 1, rows - successes)
}
