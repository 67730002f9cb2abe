import { at } from './at.js'
import type { HypothesisTest } from './hypothesisTest.js'
import { kolmogorovUpperTail } from './kolmogorovUpperTail.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * Two-sample Kolmogorov-Smirnov test on the counts of two sides over the same ordered bins: D, the largest difference
 * of the cumulative shares, and p = P(K > D √(nm / (n + m))) by Kolmogorov's limit. The bins see less than the values
 * would, so p is never too small on their account. `undefined` where a side has no rows.
 */
export function kolmogorovSmirnovOfCounts(reference: Numbers, current: Numbers): HypothesisTest | undefined {
  const n = sum(reference)
  const m = sum(current)
  if (n === 0 || m === 0) return undefined
  let referenceBelow = 0
  let currentBelow = 0
  let statistic = 0
  for (let bin = 0; bin < reference.length; bin++) {
    referenceBelow += at(reference, bin)
    currentBelow += at(current, bin)
    statistic = Math.max(statistic, Math.abs(referenceBelow / n - currentBelow / m))
  }
  return { statistic, pValue: kolmogorovUpperTail(statistic * Math.sqrt((n * m) / (n + m))) }
}
