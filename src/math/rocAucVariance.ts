import type { Numbers } from './numbers.js'
import { placements } from './placements.js'
import type { ScoreCounts } from './scoreCounts.js'
import { weightedMoments } from './weightedMoments.js'

/**
 * DeLong's variance of the area under the ROC curve (1988): of the mean placement of the positive rows among the
 * negative ones, and the other way round. `undefined` with fewer than two rows of a kind. For counts; weights that are
 * not counts give no variance.
 */
export function rocAucVariance({ scores, positives, negatives }: ScoreCounts): number | undefined {
  const variance =
    varianceOfMean(placements(scores, negatives), positives) + varianceOfMean(placements(scores, positives), negatives)
  return Number.isNaN(variance) ? undefined : variance
}

function varianceOfMean(values: Numbers, rows: Numbers): number {
  const { count, variance } = weightedMoments(values, rows)
  return variance / count
}
