import type { HypothesisTest } from './hypothesisTest.js'
import type { Moments } from './moments.js'
import { studentUpperTail } from './studentUpperTail.js'

/**
 * Student's t of a sample's mean above `expected`, and the one-sided p-value of it, SciPy's
 * `ttest_1samp(alternative='greater')`; of paired rows' differences it is the paired test. A constant other than
 * `expected` gives ±Infinity. `undefined` with fewer than two values, or the constant `expected`.
 */
export function oneSampleT({ count, mean, variance }: Moments, expected = 0): HypothesisTest | undefined {
  const statistic = (mean - expected) / Math.sqrt(variance / count)
  return Number.isNaN(statistic) ? undefined : { statistic, pValue: studentUpperTail(statistic, count - 1) }
}
