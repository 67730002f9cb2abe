import { at } from './at.js'
import type { ScoreCounts } from './scoreCounts.js'
import { sum } from './sum.js'

/**
 * Average precision: the precision at each distinct score as a threshold, weighted by the recall gained there;
 * scikit-learn's `average_precision_score`. `undefined` without a positive row.
 */
export function averagePrecision({ positives, negatives }: ScoreCounts): number | undefined {
  const allPositives = sum(positives)
  if (!(allPositives > 0)) return undefined
  let truePositives = 0
  let predicted = 0
  let area = 0
  for (let index = positives.length - 1; index >= 0; index--) {
    truePositives += at(positives, index)
    predicted += at(positives, index) + at(negatives, index)
    if (predicted > 0) area += at(positives, index) * (truePositives / predicted)
  }
  return area / allPositives
}
