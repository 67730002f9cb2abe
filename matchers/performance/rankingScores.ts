import type { Rankings } from '../../src/aggregates/rankings.js'
import { normalInterval } from '../../src/math/normalInterval.js'
import { wilsonInterval } from '../../src/math/wilsonInterval.js'
import type { Estimate } from '../../src/verdicts/estimate.js'

/** A number of each group, and its mean over the groups. */
export interface RankingScore {
  /** As messages call it. */
  readonly name: string
  /** Whether only the first k rows of a group count. */
  readonly isCut: boolean
  readonly of: (found: Rankings) => Pick<Estimate, 'value' | 'interval'>
}

/** Scores of rankings: NDCG is scikit-learn's `ndcg_score`. */
export const rankingScores = {
  ndcgAt: { name: 'NDCG', isCut: true, of: ({ groups, ndcg, squaredNdcg }) => meanOf(groups, ndcg, squaredNdcg) },
  mrr: {
    name: 'mean reciprocal rank',
    isCut: false,
    of: ({ groups, reciprocalRank, squaredReciprocalRank }) => meanOf(groups, reciprocalRank, squaredReciprocalRank),
  },
  hitRateAt: {
    name: 'hit rate',
    isCut: true,
    of: ({ groups, hits }) => ({
      value: groups > 0 ? hits / groups : undefined,
      interval: (confidence) => wilsonInterval(hits, groups, confidence),
    }),
  },
} as const satisfies Readonly<Record<string, RankingScore>>

/** The groups are a sample of more to come. */
function meanOf(groups: number, sum: number, squares: number): Pick<Estimate, 'value' | 'interval'> {
  const mean = sum / groups
  const variance = Math.max(0, squares - sum * mean) / (groups - 1) / groups
  return {
    value: groups > 0 ? mean : undefined,
    interval: (confidence) => (groups > 1 ? normalInterval(mean, variance, confidence) : undefined),
  }
}
