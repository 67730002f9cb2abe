import type { Interval } from './interval.js'
import { normalQuantile } from './normalQuantile.js'

/**
 * Wilson's score interval (1927) of a share, without continuity correction: SciPy's
 * `binomtest(successes, rows).proportion_ci(confidence, 'wilson')`. Within [0, 1]. `undefined` of no rows.
 *
 * @param successes   in [0, rows]; weighted counts need not be whole
 * @param confidence  in (0, 1)
 */
export function wilsonInterval(successes: number, rows: number, confidence = 0.95): Interval | undefined {
  if (!(rows > 0)) return undefined
  const z = -normalQuantile((1 - confidence) / 2)
  const share = successes / rows
  const center = (successes + z ** 2 / 2) / (rows + z ** 2)
  const reach = (z / (rows + z ** 2)) * Math.sqrt(rows * share * (1 - share) + z ** 2 / 4)
  return {
    low: successes === 0 ? 0 : Math.max(0, center - reach),
    high: successes === rows ? 1 : Math.min(1, center + reach),
  }
}
