import type { ScoreName } from './scores.js'
import type { Scoring } from './scoring.js'

/** Scores that are of one class, or an average over all of them. */
const ofClass: readonly ScoreName[] = ['precision', 'recall', 'f1', 'rocAuc', 'prAuc']

/** By what name references keep a score: of several classes the mean over them is kept. */
export function keptName(metric: ScoreName, task: Scoring['task']): string {
  return task === 'multiclass' && ofClass.includes(metric) ? `${metric} macro` : metric
}
