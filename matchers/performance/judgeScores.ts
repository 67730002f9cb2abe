import { holm } from '../../src/math/holm.js'
import type { DriftLimits } from '../../src/metrics/drift/driftLimits.js'
import type { KeptScore, ScoresProfile } from '../../src/profiles/scoresProfile.js'
import type { Outcome } from '../../src/verdicts/verdict.js'
import type { AskedScore, AskedScores } from './askScores.js'
import { changeByEstimates } from './changeByEstimates.js'
import { dropOfScore } from './dropOfScore.js'
import { isLoss } from './isLoss.js'
import { keptEstimate } from './keptEstimate.js'
import type { ScoreChange } from './scoreChange.js'
import type { ScoreName } from './scores.js'

/** A score beside the one that a reference keeps. */
export interface JudgedScore {
  readonly key: string
  readonly metric: ScoreName
  readonly kept: KeptScore
  readonly asked: AskedScore
  readonly outcome: Outcome
  /** Absent where either has no interval, or the score is not defined any more. */
  readonly change?: ScoreChange
  /** After Holm, over all scores. */
  readonly adjustedPValue?: number
}

/**
 * Compares scores with those that a reference keeps, by the intervals of both. One fails when it is worse by `minShareChange` and more (a
 * loss by that share of what it was) and that is significant, at `falseAlarmRate` for all scores together; and when it is not defined any more.
 */
export function judgeScores(kept: ScoresProfile, asked: AskedScores, limits: DriftLimits): readonly JudgedScore[] {
  const pairs = asked.scores.flatMap((each) => {
    const before = kept.scores[each.key]
    if (before === undefined) return []
    const dropOf = (from: number, to: number) => dropOfScore(each.metric, from, to)
    const change = changeByEstimates(keptEstimate(before, kept.labelled), each.estimate, dropOf)
    return [{ key: each.key, metric: each.metric, kept: before, asked: each, change }]
  })
  const tests = pairs.flatMap(({ change }) => change ?? [])
  const adjusted = holm(tests.map(({ pValue }) => pValue))
  return pairs.map(({ change, ...pair }) => {
    if (change === undefined) return { ...pair, outcome: pair.asked.estimate.value === undefined ? 'fail' : 'pass' }
    const adjustedPValue = adjusted[tests.indexOf(change)] ?? 1
    const isWorse =
      adjustedPValue <= limits.falseAlarmRate && change.drop >= limits.minShareChange * unitOf(pair.metric, kept)
    return { ...pair, change, adjustedPValue, outcome: isWorse ? 'fail' : 'pass' }
  })
}

/** Of shares 1; losses are in a unit of their own, and a mean error in that of the absolute one. */
function unitOf(metric: ScoreName, { scores }: ScoresProfile): number {
  if (!isLoss(metric)) return 1
  return Math.abs(scores[metric === 'meanError' ? 'mae' : metric]?.value ?? 0)
}
