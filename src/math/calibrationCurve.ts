import { at } from './at.js'
import { isotonicRegression } from './isotonicRegression.js'
import type { ScoreCounts } from './scoreCounts.js'

/** Probabilities by ascending score: linear between the knots, and constant beyond the first and the last. */
export interface CalibrationCurve {
  readonly scores: readonly number[]
  readonly probabilities: readonly number[]
}

/**
 * How often rows of a score were positive, never falling as it rises; scikit-learn's `IsotonicRegression(out_of_bounds='clip')`. Only
 * the scores at which something changes are knots.
 */
export function calibrationCurve({ scores, positives, negatives }: ScoreCounts): CalibrationCurve {
  const rows = Float64Array.from(scores, (_, index) => at(positives, index) + at(negatives, index))
  const fitted = isotonicRegression(
    rows.map((all, index) => at(positives, index) / all),
    rows,
  )
  const knots = Array.from(fitted.keys()).filter(
    (index) => fitted[index - 1] !== fitted[index] || fitted[index + 1] !== fitted[index],
  )
  return { scores: knots.map((index) => at(scores, index)), probabilities: knots.map((index) => at(fitted, index)) }
}
