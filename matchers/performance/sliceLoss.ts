import { call, either, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { Misuse } from '../../src/sql/misuse.js'
import { operand } from '../../src/sql/operand.js'
import { lossScores } from './lossScores.js'
import { areProbabilities } from './areProbabilities.js'
import { probabilityLosses } from './probabilityLosses.js'
import { probabilitySides } from './probabilitySides.js'
import type { Scoring } from './scoring.js'

/** Scores that are means over rows. */
export type RowMetric = 'accuracy' | 'logLoss' | 'brier' | 'mae' | 'mse'

/** What a row costs: of accuracy 1 where the guess is wrong and 0 else. Null where the row has no usable prediction. */
export function sliceLoss(scoring: Scoring, metric: RowMetric): Expression {
  const { task, target, truth, guess } = scoring
  const isOfNumbers = metric === 'mae' || metric === 'mse'
  if (isOfNumbers !== (task === 'regression'))
    throw new Misuse(
      `${metric} is of ${isOfNumbers ? 'numbers' : 'classes'}; ${target.name} holds ${isOfNumbers ? 'classes' : 'numbers'}`,
    )
  if (metric === 'logLoss' || metric === 'brier') {
    const sides = probabilitySides(scoring)
    return either(areProbabilities(sides), probabilityLosses[metric](sides), literal(null))
  }
  if (guess === undefined)
    throw new Misuse(`scored(…) names no prediction${isOfNumbers ? '' : ' or probability'}, which this needs`)
  const known = finite(guess)
  const loss = isOfNumbers
    ? lossScores[metric].loss(operand(truth), known, {})
    : either(call('equal', operand(truth), known), literal(0), literal(1))
  return either(call('isNotNull', known), loss, literal(null))
}
