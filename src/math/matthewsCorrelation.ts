import { at } from './at.js'
import { geometricMean } from './geometricMean.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * Matthews' correlation of a confusion matrix (rows truth, columns prediction, classes in the same order); in [-1, 1],
 * for any number of classes (Gorodkin 2004); scikit-learn's `matthews_corrcoef`. `undefined` where truth or prediction
 * is one class only (scikit-learn says 0).
 */
export function matthewsCorrelation(confusion: readonly Numbers[]): number | undefined {
  const truths = confusion.map((row) => sum(row))
  const predictions = confusion.map((_, column) => sum(confusion.map((row) => at(row, column))))
  const rows = sum(truths)
  const covariance = sum(confusion.map((row, k) => at(row, k) * rows - at(truths, k) * at(predictions, k)))
  // rows² − Σ counts², without its cancellation where one class has nearly all rows
  const variance = (counts: readonly number[]): number => sum(counts.map((count) => count * (rows - count)))
  const spread = geometricMean(variance(truths), variance(predictions))
  return spread > 0 ? Math.min(1, Math.max(-1, covariance / spread)) : undefined
}
