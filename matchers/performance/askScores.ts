import type { ScoresProfile } from '../../src/profiles/scoresProfile.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import type { Subject } from '../subject.js'
import { keptName } from './keptName.js'
import { labelling } from './labelling.js'
import { openScoring } from './openScoring.js'
import { scores } from './scores.js'
import type { ScoreName } from './scores.js'
import type { Scoring } from './scoring.js'
import { taskOf } from './taskOf.js'

/** The scores of a model that references keep. */
export interface AskedScores extends Pick<ScoresProfile, 'task' | 'positive' | 'labelled'> {
  readonly scores: readonly AskedScore[]
}

export interface AskedScore {
  readonly metric: ScoreName
  /** By which references keep it. */
  readonly key: string
  readonly estimate: Estimate
}

const guessed = ['accuracy', 'balancedAccuracy', 'precision', 'recall', 'f1', 'mcc'] as const
const weighed = ['rocAuc', 'prAuc', 'logLoss', 'brier'] as const
const numbers = ['mae', 'rmse', 'medianAe', 'meanError', 'r2'] as const

/** All scores that a task has without options, in one scan; `undefined` of data that no model has scored, or without truths. */
export async function askScores(subject: Subject): Promise<AskedScores | undefined> {
  const { roles } = subject.dataset
  if (roles?.target === undefined || (roles.prediction ?? roles.probability) === undefined) return undefined
  const scoring = await openScoring(subject)
  const { task } = scoring
  const options = { average: task === 'multiclass' ? 'macro' : 'binary' } as const
  const [known, asked] = await Promise.all([
    labelling(scoring, subject),
    Promise.all(
      metricsOf(scoring).map(async (metric) => ({
        metric,
        key: keptName(metric, task),
        estimate: await scores[metric].estimate(subject, options),
      })),
    ),
  ])
  return { ...taskOf(subject, scoring), labelled: known.labelled, scores: asked }
}

function metricsOf({ task, probability, probabilities, weight }: Scoring): readonly ScoreName[] {
  if (task === 'regression') return numbers.filter((metric) => weight === undefined || metric !== 'medianAe')
  return (probability ?? probabilities) === undefined ? guessed : [...guessed, ...weighed]
}
