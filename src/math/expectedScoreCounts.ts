import { at } from './at.js'
import type { Numbers } from './numbers.js'
import type { ScoreCounts } from './scoreCounts.js'

/**
 * The counts to expect of rows whose truth is unknown: a row with a calibrated probability p counts p as positive and
 * 1 − p as negative (confidence-based performance estimation, as NannyML's CBPE). What is computed from them is an
 * estimate that holds only while P(y given x) is that of the rows which calibrated.
 *
 * @param scores  distinct, ascending
 * @param probabilities  calibrated, of each score, in [0, 1]
 * @param rows  of each score; weights need not be whole
 */
export function expectedScoreCounts(scores: Numbers, probabilities: Numbers, rows: Numbers): ScoreCounts {
  return {
    scores,
    positives: Float64Array.from(scores, (_, index) => at(rows, index) * at(probabilities, index)),
    negatives: Float64Array.from(scores, (_, index) => at(rows, index) * (1 - at(probabilities, index))),
  }
}
