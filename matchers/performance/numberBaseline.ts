import { quantiles } from '../../src/aggregates/quantiles.js'
import { realSums } from '../../src/aggregates/realSums.js'
import { metric as metricOf } from '../../src/metrics/metric.js'
import type { Expression } from '../../src/sql/expression.js'
import { call, literal } from '../../src/sql/build.js'
import { finite } from '../../src/sql/finite.js'
import { keyOf } from '../../src/sql/keyOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import { operand } from '../../src/sql/operand.js'
import { lossScores } from './lossScores.js'
import type { Scoring } from './scoring.js'

export type NumberStrategy = 'mean' | 'median'
export type NumberMetric = 'mae' | 'mse' | 'rmse' | 'r2'

/** The score of one number guessed of all rows. */
export async function numberBaseline(
  scoring: Scoring,
  metric: NumberMetric,
  strategy: NumberStrategy,
): Promise<number | undefined> {
  const { truth, weight } = scoring
  const w = weight ? finite(weight) : literal(1)
  const t = operand(truth)
  const { w: of, value: total } = await sums(scoring, w, t)
  if (!(of > 0)) return undefined
  const mean = total / of
  const guess = strategy === 'mean' ? mean : await median(scoring)
  if (guess === undefined) return undefined
  const { value: loss } = await sums(scoring, w, lossScores[metric].loss(t, literal(guess), {}))
  if (metric === 'rmse') return Math.sqrt(loss / of)
  if (metric !== 'r2') return loss / of
  const { value: spread } = await sums(scoring, w, lossScores.mse.loss(t, literal(mean), {}))
  return spread > 0 ? 1 - loss / spread : undefined
}

async function sums({ labelled }: Scoring, w: Expression, of: Expression) {
  const asked = realSums({ w, value: call('multiply', w, of) })
  const [found] = await labelled.ask(metricOf(keyOf('realSums', asked.key), [asked], (all) => all))
  return found ?? { w: 0, value: 0 }
}

async function median({ labelled, truth, weight }: Scoring): Promise<number | undefined> {
  if (weight !== undefined) throw new Misuse('the median knows no weights')
  const asked = quantiles(truth, [0.5])
  const [found] = await labelled.ask(metricOf(keyOf('medianTruth', asked.key), [asked], (all) => all))
  return found
}
