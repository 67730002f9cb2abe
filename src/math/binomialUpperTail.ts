import { binomialLogProbability } from './binomialLogProbability.js'

/**
 * P(X >= successes) of `rows` trials of chance `p` in (0, 1). Sums outwards until nothing is added: as many terms as
 * some standard deviations. The lower tail P(X <= successes) is that of the failures:
 * `binomialUpperTail(rows - successes, rows, 1 - p)`.
 */
export function binomialUpperTail(successes: number, rows: number, p: number): number {
  if (successes <= 0) return 1
  if (successes > rows) return 0
  // Below the mode the terms would grow first.
  if (successes < rows * p) return 1 - tail(rows - successes + 1, rows, 1 - p)
  return tail(successes, rows, p)
}

function tail(successes: number, rows: number, p: number): number {
  let total = 1
  let term = 1
  for (let count = successes; term > total * 1e-22; count++) {
    term *= ((rows - count) / (count + 1)) * (p / (1 - p))
    total += term
  }
  return Math.min(1, Math.exp(binomialLogProbability(successes, rows, p) + Math.log(total)))
}
