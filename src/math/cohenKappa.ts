import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * Cohen's kappa of a confusion matrix (rows truth, columns prediction, classes in the same order): agreement beyond
 * chance, at most 1; scikit-learn's `cohen_kappa_score`. `undefined` of no rows, or where truth and prediction are one
 * and the same class.
 */
export function cohenKappa(confusion: readonly Numbers[]): number | undefined {
  const truths = confusion.map((row) => sum(row))
  const predictions = confusion.map((_, column) => sum(confusion.map((row) => at(row, column))))
  const rows = sum(truths)
  const agreed = sum(confusion.map((row, k) => at(row, k) * rows - at(truths, k) * at(predictions, k)))
  const possible = sum(truths.map((count, k) => count * (rows - at(predictions, k))))
  return possible > 0 ? agreed / possible : undefined
}
