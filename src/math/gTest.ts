import { halfDeviance } from './halfDeviance.js'
import { homogeneity } from './homogeneity.js'
import type { Numbers } from './numbers.js'

/**
 * The likelihood ratio test of two sides' counts over the same cells: 2 Σ observed ln(observed / expected), SciPy's
 * `chi2_contingency(correction=False, lambda_='log-likelihood')`. Empty and single cells as in `homogeneity`;
 * `undefined` where a side has no rows.
 */
export function gTest(reference: Numbers, current: Numbers): ReturnType<typeof homogeneity> {
  return homogeneity(reference, current, (observed, expected) => 2 * halfDeviance(observed, expected))
}
