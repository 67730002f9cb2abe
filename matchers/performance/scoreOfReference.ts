import { isDataset } from '../../src/datasets/isDataset.js'
import { isLiveProfile } from '../../src/profiles/isLiveProfile.js'
import { isNamedReference } from '../../src/profiles/isNamedReference.js'
import { Misuse } from '../../src/sql/misuse.js'
import { isRunReference } from '../../src/store/references/isRunReference.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import { sameRowsOf } from '../sameRowsOf.js'
import type { Subject } from '../subject.js'
import { keptScore } from './keptScore.js'
import { pastScore } from './pastScore.js'
import type { ScoredReference } from './scoredReference.js'
import type { ScoreOptions } from './scoreOptions.js'
import { scores } from './scores.js'
import type { ScoreName } from './scores.js'

interface ReferenceScore {
  /** How messages call the reference. */
  readonly label: string
  readonly estimate: Promise<Estimate>
  /** The rows that it is of, where they can be asked. */
  readonly data?: Subject
}

/** A score of what a model is compared with; `current` is that of the assertion's own data. */
export async function scoreOfReference(
  subject: Subject,
  given: ScoredReference,
  current: Promise<Estimate>,
  metric: ScoreName,
  options: ScoreOptions,
): Promise<ReferenceScore> {
  if (isRunReference(given)) return pastScore(subject, given, current, metric, options)
  if (isNamedReference(given))
    return { label: `reference("${given.name}")`, estimate: keptScore(subject, given.name, metric, options) }
  const dataset = isLiveProfile(given) ? given.dataset : given
  if (!isDataset(dataset))
    throw new Misuse('the reference must be scored data, scored(…), or reference(name) or run(…), which keep scores')
  const data = await sameRowsOf(subject, dataset, options.where)
  return { label: data.dataset.label, estimate: scores[metric].estimate(data, options), data }
}
