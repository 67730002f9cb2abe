import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { placements } from './placements.js'
import type { ScoreCounts } from './scoreCounts.js'
import { weightedMoments } from './weightedMoments.js'

/**
 * How much larger the area under the ROC curve is by the scores than by other scores of the same rows, and the variance
 * of that difference (DeLong, DeLong and Clarke-Pearson 1988, for two correlated curves). `undefined` with fewer than
 * two rows of a kind.
 *
 * @param counts  for each distinct pair of scores, in any order
 * @param others  the other score of each pair
 */
export function rocAucDifference(
  { scores, positives, negatives }: ScoreCounts,
  others: Numbers,
): { readonly difference: number; readonly variance: number } | undefined {
  const gained = (rows: Numbers): Float64Array => {
    const other = placements(others, rows)
    return placements(scores, rows).map((placement, index) => placement - at(other, index))
  }
  const ofPositives = weightedMoments(gained(negatives), positives)
  const ofNegatives = weightedMoments(gained(positives), negatives)
  const variance = ofPositives.variance / ofPositives.count + ofNegatives.variance / ofNegatives.count
  return Number.isNaN(variance) ? undefined : { difference: ofPositives.mean, variance }
}
