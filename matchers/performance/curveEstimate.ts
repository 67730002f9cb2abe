import { realSums } from '../../src/aggregates/realSums.js'
import { scoreRanks } from '../../src/aggregates/scoreRanks.js'
import { metric } from '../../src/metrics/metric.js'
import { meanOfLosses } from '../../src/metrics/performance/meanOfLosses.js'
import { rowCount } from '../../src/metrics/rowCount.js'
import { call, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { keyOf } from '../../src/sql/keyOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import type { Subject } from '../subject.js'
import { areProbabilities } from './areProbabilities.js'
import { chosenSides } from './chosenSides.js'
import type { CurveScore } from './curveScores.js'
import { labelling } from './labelling.js'
import { meanArea } from './meanArea.js'
import { openScoring } from './openScoring.js'
import { probabilityLosses } from './probabilityLosses.js'
import { probabilitySides } from './probabilitySides.js'
import type { Side } from './probabilitySides.js'
import type { ScoreOptions } from './scoreOptions.js'
import type { Scoring } from './scoring.js'

type Found = Pick<Estimate, 'value' | 'interval' | 'because'>

/** A score of the probabilities that a model gave. */
export async function curveEstimate(subject: Subject, score: CurveScore, options: ScoreOptions): Promise<Estimate> {
  const scoring = await openScoring(subject)
  const { labelled, task, target } = scoring
  if (task === 'regression') throw new Misuse(`${score.name} is of classes; ${target.name} holds numbers`)
  const sides = probabilitySides(scoring)
  const good = labelled.where({ expression: areProbabilities(sides) })
  const [known, rows, found] = await Promise.all([
    labelling(scoring, subject),
    good.ask(rowCount),
    numberOf(good, score, scoring, sides, options),
  ])
  const wrong = known.labelled - rows
  const problem =
    known.problem ??
    (wrong > 0 ? `${counted(wrong, 'row')} of ${known.labelled} have no probability in [0, 1].` : undefined)
  return {
    value: problem === undefined ? found.value : undefined,
    because: problem ?? found.because ?? `${score.name} is not defined of these rows.`,
    rows,
    interval: problem === undefined ? found.interval : () => undefined,
    evidence: { counted: known.text, facts: { rows: known.rows, labelled: known.labelled } },
  }
}

async function numberOf(
  good: Subject,
  score: CurveScore,
  scoring: Scoring,
  sides: readonly Side[],
  options: ScoreOptions,
): Promise<Found> {
  const { of, name } = score
  const weight = scoring.weight && finite(scoring.weight)
  if (of === 'logLoss' || of === 'brier') return meanLoss(good, probabilityLosses[of](sides), weight)
  const wanted = chosenSides(sides, name, scoring, options)
  const asked = wanted.map(async (side) => {
    const ranks = scoreRanks(side.probability, side.isTrue, weight)
    return { name: side.name, ranks: await good.ask(metric(keyOf('scoreRanks', ranks.key), [ranks], (found) => found)) }
  })
  return meanArea(score, await Promise.all(asked), options)
}

async function meanLoss(good: Subject, loss: Expression, weight: Expression | undefined): Promise<Found> {
  const w = weight ?? literal(1)
  const l = call('multiply', w, loss)
  const sums = realSums({ w, l, w2: call('multiply', w, w), wl2: call('multiply', l, w), l2: call('multiply', l, l) })
  const [found] = await good.ask(metric(keyOf('realSums', sums.key), [sums], (all) => all))
  return found === undefined ? { value: undefined, interval: () => undefined } : meanOfLosses(found)
}
