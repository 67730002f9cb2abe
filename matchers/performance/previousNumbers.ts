import { realSums } from '../../src/aggregates/realSums.js'
import { call, columnOf, either, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import type { Subject } from '../subject.js'
import { askPrevious } from './askPrevious.js'
import { lossScores } from './lossScores.js'
import type { NumberMetric } from './numberBaseline.js'
import type { Scoring } from './scoring.js'

const [truth, guess, weight] = [columnOf('truth'), columnOf('guess'), columnOf('weight')]

/** The score of numbers of a guess that says what the labelled row before in time was; the first row has no guess. */
export async function previousNumbers(subject: Subject, scoring: Scoring, metric: NumberMetric) {
  const w = either(call('isNotNull', guess), weight, literal(null))
  const sums = async (of: Expression) => {
    const [found] = await askPrevious(subject, scoring, realSums({ w, value: call('multiply', w, of) }))
    return found !== undefined && found.w > 0 ? found.value / found.w : undefined
  }
  const [loss, mean] = await Promise.all([sums(lossScores[metric].loss(truth, guess, {})), sums(truth)])
  if (loss === undefined || mean === undefined) return undefined
  if (metric === 'rmse') return Math.sqrt(loss)
  if (metric !== 'r2') return loss
  const spread = await sums(lossScores.mse.loss(truth, literal(mean), {}))
  return spread !== undefined && spread > 0 ? 1 - loss / spread : undefined
}
