import { className } from '../../src/metrics/performance/className.js'
import type { ScoresProfile } from '../../src/profiles/scoresProfile.js'
import { isSensitive } from '../isSensitive.js'
import type { Subject } from '../subject.js'
import type { Scoring } from './scoring.js'

/** What scores must have in common to be compared. The class of a sensitive target is not told. */
export function taskOf(
  { dataset }: Subject,
  { task, positive, target }: Scoring,
): Pick<ScoresProfile, 'task' | 'positive'> {
  return positive === undefined || isSensitive(dataset, target) ? { task } : { task, positive: className(positive) }
}
