import { binomialUpperLimit } from './binomialUpperLimit.js'
import { betaQuantile } from './betaQuantile.js'

/**
 * The share that the true one falls below with probability at most 1 − confidence, when `successes` of `rows` were
 * seen: the lower counterpart of `binomialUpperLimit`.
 *
 * @returns 0 when no row was a success, or there are none
 */
export function binomialLowerLimit(successes: number, rows: number, confidence = 0.95): number {
  if (successes === 0) return 0
  if (successes === rows) return 1 - binomialUpperLimit(0, rows, confidence)
  return betaQuantile(1 - confidence, successes, rows - successes + 1)
}
