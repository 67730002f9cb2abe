import { averagePrecision } from '../../math/averagePrecision.js'
import { brierScore } from '../../math/brierScore.js'
import { logLoss } from '../../math/logLoss.js'
import { rocAuc } from '../../math/rocAuc.js'
import type { ScoreCounts } from '../../math/scoreCounts.js'
import { sum } from '../../math/sum.js'

/** How good answers are, higher is better; `undefined` where it is not defined of the rows. */
export type ImportanceScore =
  | { readonly of: 'classes'; readonly score: (hits: readonly boolean[]) => number | undefined }
  | { readonly of: 'probabilities'; readonly score: (counts: ScoreCounts) => number | undefined }
  | { readonly of: 'numbers'; readonly score: (truth: Float64Array, predicted: Float64Array) => number | undefined }

/** scikit-learn's scorers by the names of our metrics: losses are negative, so that what a column is worth is above 0. */
export const importanceScores = {
  accuracy: { of: 'classes', score: (hits) => hits.filter(Boolean).length / hits.length },
  rocAuc: { of: 'probabilities', score: rocAuc },
  prAuc: { of: 'probabilities', score: averagePrecision },
  logLoss: { of: 'probabilities', score: (counts) => -(logLoss(counts) ?? NaN) },
  brier: { of: 'probabilities', score: (counts) => -(brierScore(counts) ?? NaN) },
  r2: { of: 'numbers', score: r2 },
  mae: {
    of: 'numbers',
    score: (truth, predicted) => -meanOf(truth, (value, row) => Math.abs(value - (predicted[row] ?? NaN))),
  },
  mse: { of: 'numbers', score: (truth, predicted) => -squared(truth, predicted) },
  rmse: { of: 'numbers', score: (truth, predicted) => -Math.sqrt(squared(truth, predicted)) },
} as const satisfies Record<string, ImportanceScore>

/** The share of the variance that is explained. Undefined where the truth does not vary. */
function r2(truth: Float64Array, predicted: Float64Array): number | undefined {
  const mean = meanOf(truth, (value) => value)
  const variance = meanOf(truth, (value) => (value - mean) ** 2)
  return variance > 0 ? 1 - squared(truth, predicted) / variance : undefined
}

function squared(truth: Float64Array, predicted: Float64Array): number {
  return meanOf(truth, (value, row) => (value - (predicted[row] ?? NaN)) ** 2)
}

function meanOf(values: Float64Array, term: (value: number, row: number) => number): number {
  return sum(Float64Array.from(values, term)) / values.length
}
