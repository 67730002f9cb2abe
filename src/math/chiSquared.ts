import { homogeneity } from './homogeneity.js'
import type { Numbers } from './numbers.js'

/**
 * Pearson's χ² test of two sides' counts over the same cells: Σ (observed − expected)² / expected, SciPy's
 * `chi2_contingency(correction=False)`. Empty and single cells as in `homogeneity`; `undefined` where a side has no
 * rows.
 */
export function chiSquared(reference: Numbers, current: Numbers): ReturnType<typeof homogeneity> {
  return homogeneity(reference, current, (observed, expected) => (observed - expected) ** 2 / expected)
}
