import { at } from './at.js'
import type { ScoreCounts } from './scoreCounts.js'
import { sum } from './sum.js'

/**
 * Mean squared distance of probabilities of the positive class from what was true; in [0, 1]; scikit-learn's
 * `brier_score_loss` for two classes. `undefined` of no rows.
 */
export function brierScore({ scores, positives, negatives }: ScoreCounts): number | undefined {
  const losses = Float64Array.from(
    scores,
    (score, index) => at(positives, index) * (1 - score) ** 2 + at(negatives, index) * score ** 2,
  )
  const rows = sum(positives) + sum(negatives)
  return rows > 0 ? sum(losses) / rows : undefined
}
