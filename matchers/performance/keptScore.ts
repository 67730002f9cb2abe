import { className } from '../../src/metrics/performance/className.js'
import type { ScoresProfile } from '../../src/profiles/scoresProfile.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import { namedProfile } from '../drift/namedProfile.js'
import type { Subject } from '../subject.js'
import { keptEstimate } from './keptEstimate.js'
import { keptName } from './keptName.js'
import { mismatchOfScores } from './mismatchOfScores.js'
import { openScoring } from './openScoring.js'
import type { ScoreOptions } from './scoreOptions.js'
import type { ScoreName } from './scores.js'
import { taskOf } from './taskOf.js'

/** A score that a test keeps by a name in the reference files beside it. Throws a misuse where it keeps none of that kind. */
export async function keptScore(
  subject: Subject,
  name: string,
  metric: ScoreName,
  options: ScoreOptions,
): Promise<Estimate> {
  const label = `reference("${name}")`
  if (subject.options.where !== undefined || subject.part !== undefined)
    throw new Misuse(`what ${label} keeps is of all rows, not of some; give the scored data themselves`)
  const [{ scores: kept }, scoring] = await Promise.all([namedProfile(subject, name), openScoring(subject)])
  if (kept === undefined)
    throw new Misuse(
      `${label} keeps no scores: its data were not scored(…), or an older mltest wrote it; renew it by mltest update`,
    )
  const mismatch = mismatchOfScores(kept, taskOf(subject, scoring))
  if (mismatch !== undefined) throw new Misuse(`${label} cannot be compared with: ${mismatch}`)
  const key = keptName(metric, kept.task)
  const score = isMeant(key !== metric, kept, options) ? kept.scores[key] : undefined
  if (score !== undefined) return keptEstimate(score, kept.labelled)
  throw new Misuse(
    `${label} keeps ${Object.keys(kept.scores).join(', ')}, and no ${[metric, ...chosen(options)].join(' ')}; compare with the scored data themselves`,
  )
}

/** Whether options ask for what is kept: the positive class of two, the mean over several. */
function isMeant(isMean: boolean, { task, positive }: ScoresProfile, options: ScoreOptions): boolean {
  const { class: wanted, average } = options
  if (isMean) return wanted === undefined && average === 'macro'
  if (task !== 'binary') return true
  return (average ?? 'binary') === 'binary' && (wanted === undefined || className(wanted) === positive)
}

function chosen({ class: wanted, average }: ScoreOptions): readonly string[] {
  return [
    ...(wanted === undefined ? [] : [`of class ${className(wanted)}`]),
    ...(average === undefined ? [] : [average]),
  ]
}
