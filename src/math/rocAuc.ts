import { at } from './at.js'
import type { ScoreCounts } from './scoreCounts.js'
import { sum } from './sum.js'

/**
 * Area under the ROC curve: how often a positive row scores above a negative one, ties counting half; scikit-learn's
 * `roc_auc_score`. `undefined` without a positive or without a negative row.
 */
export function rocAuc({ positives, negatives }: ScoreCounts): number | undefined {
  const allPositives = sum(positives)
  const allNegatives = sum(negatives)
  if (!(allPositives > 0 && allNegatives > 0)) return undefined
  let below = 0
  let wins = 0
  for (let index = 0; index < positives.length; index++) {
    wins += at(positives, index) * (below + at(negatives, index) / 2)
    below += at(negatives, index)
  }
  return wins / allPositives / allNegatives
}
