import type { Features } from '../boosting/tree.js'
import type { LinearModel } from './linearModel.js'

/** Predictions row by row: numbers of the linear kind, log-odds of the logistic one. */
export function predictLinear(model: LinearModel, features: Features): Float64Array {
  const rows = features[0]?.length ?? 0
  const { intercept, coefficients, means, standardDeviations } = model
  const scores = new Float64Array(rows).fill(intercept)
  for (const [feature, coefficient] of coefficients.entries()) {
    const [mean, deviation] = [means[feature] ?? 0, standardDeviations[feature] ?? 0]
    if (deviation === 0) continue
    const values = features[feature]
    for (let row = 0; row < rows; row += 1) {
      const value = values?.[row] ?? Number.NaN
      // A missing value counts as the mean, which adds nothing.
      if (!Number.isNaN(value)) scores[row] = (scores[row] ?? 0) + (coefficient * (value - mean)) / deviation
    }
  }
  return scores
}
