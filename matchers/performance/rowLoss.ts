import { call, either, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { operand } from '../../src/sql/operand.js'
import { lossScores } from './lossScores.js'
import type { LossScore } from './lossScores.js'
import { probabilityLosses } from './probabilityLosses.js'
import { probabilitySides } from './probabilitySides.js'
import type { ScoreOptions } from './scoreOptions.js'
import type { ScoreName } from './scores.js'
import type { Scoring } from './scoring.js'

const losses = new Map<string, LossScore>(Object.entries(lossScores))

/**
 * What a row adds to a score that is a mean over rows (of rmse to its square), the more the worse; null where there is no prediction.
 * `undefined` of all other scores, whose rows cannot be compared one by one.
 */
export function rowLoss(metric: ScoreName, scoring: Scoring, options: ScoreOptions): Expression | undefined {
  const { guess, truth } = scoring
  if (metric === 'logLoss' || metric === 'brier') return probabilityLosses[metric](probabilitySides(scoring))
  if (guess === undefined) return undefined
  const isGuessed = call('isNotNull', finite(guess))
  if (metric === 'accuracy') {
    const isRight = call('equal', finite(truth), finite(guess))
    return either(isGuessed, either(isRight, literal(0), literal(1)))
  }
  const score = losses.get(metric)
  if (score === undefined || metric === 'meanError' || (score.of !== 'mean' && score.of !== 'root')) return undefined
  return either(isGuessed, score.loss(operand(truth), operand(guess), options))
}
