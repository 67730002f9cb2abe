import { halfDeviance } from './halfDeviance.js'
import { stirling } from './stirling.js'

/** ln of the probability of `successes` in `rows` trials of chance `p` in (0, 1): Loader's saddle point form (2000). */
export function binomialLogProbability(successes: number, rows: number, p: number): number {
  const failures = rows - successes
  return (
    stirling(rows) -
    stirling(successes) -
    stirling(failures) -
    halfDeviance(successes, rows * p) -
    halfDeviance(failures, rows * (1 - p))
  )
}
