import { realSums } from '../../src/aggregates/realSums.js'
import { scoreRanks } from '../../src/aggregates/scoreRanks.js'
import type { ScoreRanks } from '../../src/aggregates/scoreRanks.js'
import type { Interval } from '../../src/math/interval.js'
import { normalInterval } from '../../src/math/normalInterval.js'
import { normalQuantile } from '../../src/math/normalQuantile.js'
import { metric } from '../../src/metrics/metric.js'
import { className } from '../../src/metrics/performance/className.js'
import { meanOfLosses } from '../../src/metrics/performance/meanOfLosses.js'
import { rowCount } from '../../src/metrics/rowCount.js'
import { call, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { keyOf } from '../../src/sql/keyOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import { print } from '../print.js'
import type { Subject } from '../subject.js'
import { areProbabilities } from './areProbabilities.js'
import type { CurveScore } from './curveScores.js'
import { labelling } from './labelling.js'
import { openScoring } from './openScoring.js'
import { probabilityLosses } from './probabilityLosses.js'
import { probabilitySides } from './probabilitySides.js'
import type { Side } from './probabilitySides.js'
import type { ScoreOptions } from './scoreOptions.js'
import type { Scoring } from './scoring.js'
import { sideOfClass } from './sideOfClass.js'

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
  { of, name }: CurveScore,
  scoring: Scoring,
  sides: readonly Side[],
  options: ScoreOptions,
): Promise<Found> {
  const weight = scoring.weight && finite(scoring.weight)
  if (of === 'logLoss' || of === 'brier') return meanLoss(good, probabilityLosses[of](sides), weight)
  const wanted = chosen(sides, name, scoring, options)
  const asked = wanted.map(async ({ probability, isTrue }) => {
    const ranks = scoreRanks(probability, isTrue, weight)
    return good.ask(metric(keyOf('scoreRanks', ranks.key), [ranks], (found) => found))
  })
  const found = await Promise.all(asked)
  const areas = found.map((ranks) => (of === 'rocAuc' ? rocAucOf(ranks) : prAucOf(ranks)))
  const missing = wanted.find((_, index) => areas[index] === undefined)
  if (missing !== undefined)
    return {
      value: undefined,
      interval: () => undefined,
      because: `${name} is not defined: ${print(className(missing.name))} and the other classes are not both among the truths.`,
    }
  const weights = found.map(({ positives }) => (options.average === 'weighted' ? positives : 1))
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) /
    weights.reduce((sum, each) => sum + each, 0)
  const known = areas.flatMap((area) => area ?? [])
  return {
    value: mean(known.map(({ value }) => value)),
    // Of several classes as wide as if all were wrong together, which is the widest that it can be.
    interval: (confidence) => {
      const intervals = known.map(({ interval }) => interval(confidence))
      if (intervals.some((each) => each === undefined)) return undefined
      const all = intervals.flatMap((each) => each ?? [])
      return { low: mean(all.map(({ low }) => low)), high: mean(all.map(({ high }) => high)) }
    },
  }
}

/** One class, or all of them against the rest each. */
function chosen(sides: readonly Side[], name: string, scoring: Scoring, options: ScoreOptions): readonly Side[] {
  if (sides.length === 1) return sides
  const side = sideOfClass(sides, scoring, options.class)
  if (side !== undefined) return [side]
  if (options.average === 'macro' || options.average === 'weighted') return sides
  throw new Misuse(
    `${name} of several classes needs { class } or { average: 'macro' or 'weighted' }, each class against the rest`,
  )
}

interface Area {
  readonly value: number
  readonly interval: (confidence: number) => Interval | undefined
}

/** DeLong's interval (1988). */
function rocAucOf({ positives, negatives, wins, squaredWins, losses, squaredLosses }: ScoreRanks): Area | undefined {
  if (!(positives > 0 && negatives > 0)) return undefined
  const value = wins / positives / negatives
  const spread = (rows: number, others: number, sum: number, squares: number) =>
    rows > 1 ? (squares - sum ** 2 / rows) / (rows - 1) / others ** 2 / rows : NaN
  const variance = spread(positives, negatives, wins, squaredWins) + spread(negatives, positives, losses, squaredLosses)
  return {
    value,
    interval: (confidence) =>
      Number.isNaN(variance) ? undefined : within01(normalInterval(value, Math.max(0, variance), confidence)),
  }
}

/** The logit interval of Boyd, Eng and Page (2013), which needs no more than the number of positive rows. */
function prAucOf({ positives, precision }: ScoreRanks): Area | undefined {
  if (!(positives > 0)) return undefined
  const value = Math.min(1, precision / positives)
  const reach = (confidence: number) =>
    -normalQuantile((1 - confidence) / 2) / Math.sqrt(positives * value * (1 - value))
  const logistic = (x: number) => 1 / (1 + Math.exp(-x))
  const center = Math.log(value / (1 - value))
  return {
    value,
    interval: (confidence) =>
      value === 1
        ? { low: 1, high: 1 }
        : { low: logistic(center - reach(confidence)), high: logistic(center + reach(confidence)) },
  }
}

function within01({ low, high }: Interval): Interval {
  return { low: Math.max(0, low), high: Math.min(1, high) }
}

async function meanLoss(good: Subject, loss: Expression, weight: Expression | undefined): Promise<Found> {
  const w = weight ?? literal(1)
  const l = call('multiply', w, loss)
  const sums = realSums({ w, l, w2: call('multiply', w, w), wl2: call('multiply', l, w), l2: call('multiply', l, l) })
  const [found] = await good.ask(metric(keyOf('realSums', sums.key), [sums], (all) => all))
  return found === undefined ? { value: undefined, interval: () => undefined } : meanOfLosses(found)
}
