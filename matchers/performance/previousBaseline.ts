import type { Aggregate } from '../../src/aggregates/aggregate.js'
import { outcomes } from '../../src/aggregates/outcomes.js'
import { realSums } from '../../src/aggregates/realSums.js'
import { metric as metricOf } from '../../src/metrics/metric.js'
import type { ClassScore } from '../../src/metrics/performance/classScores.js'
import { confusion } from '../../src/metrics/performance/confusion.js'
import { call, columnOf, either, literal, over } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { keyOf } from '../../src/sql/keyOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Subject } from '../subject.js'
import { classChoice } from './classChoice.js'
import { lossScores } from './lossScores.js'
import type { NumberMetric } from './numberBaseline.js'
import type { ScoreOptions } from './scoreOptions.js'
import type { Scoring } from './scoring.js'

const [truth, guess, weight] = [columnOf('truth'), columnOf('guess'), columnOf('weight')]

/** The score of classes of a guess that says what the labelled row before in time was; the first row has no guess. */
export async function previousClasses(subject: Subject, scoring: Scoring, score: ClassScore, options: ScoreOptions) {
  const { type } = scoring.truth
  const asked = outcomes(
    { type, expression: truth },
    { type, expression: guess },
    { weight: { type: 'number', expression: weight } },
  )
  const { classes, counts } = confusion(await ask(subject, scoring, asked))
  return classes.length === 0
    ? undefined
    : score.value({ classes, counts }, classChoice(score, scoring, classes, options))
}

/** The score of numbers of the same guess. */
export async function previousNumbers(subject: Subject, scoring: Scoring, metric: NumberMetric) {
  const w = either(call('isNotNull', guess), weight, literal(null))
  const sums = async (of: Expression) => {
    const [found] = await ask(subject, scoring, realSums({ w, value: call('multiply', w, of) }))
    return found !== undefined && found.w > 0 ? found.value / found.w : undefined
  }
  const [loss, mean] = await Promise.all([sums(lossScores[metric].loss(truth, guess, {})), sums(truth)])
  if (loss === undefined || mean === undefined) return undefined
  if (metric === 'rmse') return Math.sqrt(loss)
  if (metric !== 'r2') return loss
  const spread = await sums(lossScores.mse.loss(truth, literal(mean), {}))
  return spread !== undefined && spread > 0 ? 1 - loss / spread : undefined
}

/** Asks of the truths beside the truth before each in time; rows of one time are in the order of what they hold. */
function ask<Value>(subject: Subject, scoring: Scoring, asked: Aggregate<Value>): Promise<Value> {
  if (scoring.roles.timestamp === undefined)
    throw new Misuse('scored(…) names no timestamp, which tells which row is previous')
  const time = columnOf(subject.column(scoring.roles.timestamp).name)
  const ties = subject.schema.map(({ name }) => columnOf(name))
  const own = finite(scoring.truth)
  const order = [time, ...ties].map((by) => ({ by }))
  const columns = {
    truth: own,
    guess: over('lag', [own], { order }),
    weight: scoring.weight === undefined ? literal(1) : finite(scoring.weight),
  }
  const { selection } = asked
  const previous: Aggregate<Value> = {
    ...asked,
    key: keyOf('previous', asked.key, columns),
    selection: selection.kind === 'query' ? selection : { ...selection, of: { columns } },
  }
  return scoring.labelled
    .where({ expression: call('isNotNull', time) })
    .ask(metricOf(previous.key, [previous], (found) => found))
}
