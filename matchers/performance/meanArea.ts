import type { ScoreRanks } from '../../src/aggregates/scoreRanks.js'
import type { Interval } from '../../src/math/interval.js'
import { normalInterval } from '../../src/math/normalInterval.js'
import { normalQuantile } from '../../src/math/normalQuantile.js'
import { className } from '../../src/metrics/performance/className.js'
import type { SqlValue } from '../../src/sql/selection.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import { print } from '../print.js'
import type { CurveScore } from './curveScores.js'
import type { ScoreOptions } from './scoreOptions.js'

/** A class, and how its rows rank among the others. */
interface RankedClass {
  readonly name: SqlValue
  readonly ranks: ScoreRanks
}

/** The mean of the areas of several classes, each against the rest, or that of one. */
export function meanArea(
  { of, name }: CurveScore,
  classes: readonly RankedClass[],
  { average }: Pick<ScoreOptions, 'average'>,
): Pick<Estimate, 'value' | 'interval' | 'because'> {
  const areas = classes.map(({ ranks }) => (of === 'rocAuc' ? rocAucOf(ranks) : prAucOf(ranks)))
  const missing = classes.find((_, index) => areas[index] === undefined)
  if (missing !== undefined)
    return {
      value: undefined,
      interval: () => undefined,
      because: `${name} is not defined: ${print(className(missing.name))} and the other classes are not both among the truths.`,
    }
  const weights = classes.map(({ ranks }) => (average === 'weighted' ? ranks.positives : 1))
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
