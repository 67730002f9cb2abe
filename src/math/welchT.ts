import type { HypothesisTest } from './hypothesisTest.js'
import type { Moments } from './moments.js'
import { studentUpperTail } from './studentUpperTail.js'

/**
 * Welch's t test of equal means without equal variances, two-sided: SciPy's `ttest_ind(equal_var=False)`, from the two
 * samples' moments; t is positive where the reference's mean is the larger. Two different constants give ±Infinity and
 * p = 0. `undefined` where a sample has fewer than two values, or both are the same constant.
 */
export function welchT(
  reference: Moments,
  current: Moments,
): (HypothesisTest & { readonly degreesOfFreedom: number }) | undefined {
  const ofReference = reference.variance / reference.count
  const ofCurrent = current.variance / current.count
  const statistic = (reference.mean - current.mean) / Math.sqrt(ofReference + ofCurrent)
  if (Number.isNaN(statistic)) return undefined
  const denominator = ofReference ** 2 / (reference.count - 1) + ofCurrent ** 2 / (current.count - 1)
  // Of two constants the degrees of freedom are 0 / 0, and any will do.
  const degreesOfFreedom = denominator === 0 ? 1 : (ofReference + ofCurrent) ** 2 / denominator
  return { statistic, pValue: 2 * studentUpperTail(Math.abs(statistic), degreesOfFreedom), degreesOfFreedom }
}
