import { at } from './at.js'
import type { ScoreCounts } from './scoreCounts.js'
import { sum } from './sum.js'

/**
 * Mean negative log-likelihood, in nats, of probabilities of the positive class; scikit-learn's `log_loss`, which clips
 * them to [ε, 1 − ε] with the ε of doubles, so that a row costs at most 36.04. `undefined` of no rows.
 */
export function logLoss({ scores, positives, negatives }: ScoreCounts): number | undefined {
  const losses = Float64Array.from(scores, (score, index) => {
    const probability = Math.min(Math.max(score, Number.EPSILON), 1 - Number.EPSILON)
    return -at(positives, index) * Math.log(probability) - at(negatives, index) * Math.log1p(-probability)
  })
  const rows = sum(positives) + sum(negatives)
  return rows > 0 ? sum(losses) / rows : undefined
}
