import { historyBrand } from './historyBrand.js'
import type { HistoryQuestion } from './historyQuestion.js'

/** The number that `history()` follows; nothing for data alone. */
export function questionOf(dataset: object): HistoryQuestion | undefined {
  return historyBrand in dataset ? (dataset[historyBrand] as HistoryQuestion) : undefined
}
