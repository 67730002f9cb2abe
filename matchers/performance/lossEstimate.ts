import { quantiles } from '../../src/aggregates/quantiles.js'
import { realSums } from '../../src/aggregates/realSums.js'
import type { Sums } from '../../src/aggregates/realSums.js'
import { jackknifeVariance } from '../../src/math/jackknifeVariance.js'
import type { Interval } from '../../src/math/interval.js'
import { normalInterval } from '../../src/math/normalInterval.js'
import { normalQuantile } from '../../src/math/normalQuantile.js'
import { maximum } from '../../src/metrics/maximum.js'
import { mean } from '../../src/metrics/mean.js'
import { metric } from '../../src/metrics/metric.js'
import { meanOfLosses } from '../../src/metrics/performance/meanOfLosses.js'
import { rowCount } from '../../src/metrics/rowCount.js'
import { call, columnOf, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { keyOf } from '../../src/sql/keyOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import { operand } from '../../src/sql/operand.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import type { Subject } from '../subject.js'
import { labelling } from './labelling.js'
import type { LossScore } from './lossScores.js'
import { openScoring } from './openScoring.js'
import type { ScoreOptions } from './scoreOptions.js'

/** A score of numbers, from what each row costs. */
export async function lossEstimate(subject: Subject, score: LossScore, options: ScoreOptions): Promise<Estimate> {
  const scoring = await openScoring(subject)
  const { guess, labelled, truth, target, weight } = scoring
  if (scoring.task !== 'regression') throw new Misuse(`${score.name} is of numbers; ${target.name} holds classes`)
  if (guess === undefined) throw new Misuse('scored(…) names no prediction, which this needs')
  const predicted = labelled.where({ expression: call('isNotNull', finite(guess)) })
  const loss = score.loss(operand(truth), operand(guess), options)
  const [known, rows, found] = await Promise.all([
    labelling(scoring, subject),
    predicted.ask(rowCount),
    numberOf(predicted, score, loss, operand(truth), weight && finite(weight)),
  ])
  const missing = known.labelled - rows
  const problem =
    known.problem ??
    (missing > 0 ? `${counted(missing, 'row')} of ${known.labelled} have no finite prediction.` : undefined)
  return {
    value: problem === undefined ? found.value : undefined,
    because: problem ?? found.because ?? `${score.name} is not defined of ${counted(rows, 'row')}.`,
    rows,
    interval: problem === undefined ? found.interval : () => undefined,
    evidence: { counted: known.text, facts: { rows: known.rows, labelled: known.labelled } },
  }
}

type Found = Pick<Estimate, 'value' | 'interval' | 'because'>

async function numberOf(
  predicted: Subject,
  { of, name }: LossScore,
  loss: Expression,
  truth: Expression,
  weight: Expression | undefined,
): Promise<Found> {
  if (weight !== undefined && (of === 'median' || of === 'largest')) throw new Misuse(`${name} knows no weights`)
  if (of === 'median') return median(predicted, loss)
  const w = weight ?? literal(1)
  const groupedBy = of === 'mean' ? [] : predicted.schema.map(({ name: column }) => columnOf(column))
  if (of === 'mean') {
    const weighted = call('multiply', w, loss)
    const values = {
      w,
      l: weighted,
      w2: call('multiply', w, w),
      wl2: call('multiply', weighted, w),
      l2: call('multiply', weighted, weighted),
    }
    const [sums] = await ask(predicted, values, [])
    return sums === undefined ? nothing : meanOfLosses(sums)
  }
  if (of === 'largest') {
    const largest = await predicted.ask(maximum({ type: 'number', expression: loss }))
    return typeof largest === 'number' ? { value: largest, interval: () => undefined } : nothing
  }
  // Around its mean, so that squares of large truths lose no digits.
  const center = (await predicted.ask(mean({ type: 'number', expression: truth }))) ?? 0
  const t = call('subtract', truth, literal(center))
  const values = {
    w,
    l: call('multiply', w, loss),
    t: call('multiply', w, t),
    t2: call('multiply', w, call('multiply', t, t)),
  }
  const groups = await ask(predicted, values, groupedBy)
  return byGroups(groups, of === 'root' ? rootOf : explainedBy)
}

type GroupSums = Sums<'w' | 'l' | 't' | 't2'>

const nothing: Found = { value: undefined, interval: () => undefined }

function ask<Name extends string>(
  subject: Subject,
  values: Readonly<Record<Name, Expression>>,
  groupedBy: readonly Expression[],
) {
  const sums = realSums(values, groupedBy)
  return subject.ask(metric(keyOf('realSums', sums.key), [sums], (found) => found))
}

function byGroups(groups: readonly GroupSums[], of: (sums: GroupSums) => number | undefined): Found {
  const all = total(groups)
  const value = of(all)
  if (value === undefined) return { ...nothing, because: 'The truths are all the same.' }
  const without = groups.map((group) => of(difference(all, group)) ?? NaN)
  return { value, interval: normalUnlessUnknown(value, jackknifeVariance(without) ?? NaN) }
}

function rootOf({ w, l }: GroupSums): number | undefined {
  return w > 0 ? Math.sqrt(Math.max(0, l) / w) : undefined
}

function explainedBy({ w, l, t, t2 }: GroupSums): number | undefined {
  const spread = t2 - t ** 2 / w
  return spread > 0 ? 1 - l / spread : undefined
}

const names = ['w', 'l', 't', 't2', 'rows'] as const

function total(groups: readonly GroupSums[]): GroupSums {
  return summed((name) => groups.reduce((sum, group) => sum + group[name], 0))
}

function difference(all: GroupSums, group: GroupSums): GroupSums {
  return summed((name) => all[name] - group[name])
}

function summed(of: (name: (typeof names)[number]) => number): GroupSums {
  return { w: of('w'), l: of('l'), t: of('t'), t2: of('t2'), rows: of('rows') }
}

/** The interval of a median lies between two order statistics, whatever the distribution (Conover 1999). */
async function median(predicted: Subject, loss: Expression): Promise<Found> {
  const rows = await predicted.ask(rowCount)
  const reach = (confidence: number) => (-normalQuantile((1 - confidence) / 2) * 0.5) / Math.sqrt(Math.max(1, rows))
  const at = [0.8, 0.9, 0.95, 0.99].flatMap((confidence) => [0.5 - reach(confidence), 0.5 + reach(confidence)])
  const shares = [0.5, ...at].map((share) => Math.min(1, Math.max(0, share)))
  const asked = quantiles({ type: 'number', expression: loss }, shares)
  const [value, ...ends] = await predicted.ask(metric(keyOf('medianLoss', asked.key), [asked], (found) => found))
  const interval = (confidence: number): Interval | undefined => {
    const place = [0.8, 0.9, 0.95, 0.99].findIndex((each) => each >= confidence)
    const [low, high] = ends.slice(2 * place, 2 * place + 2)
    return place < 0 || low === undefined || high === undefined ? undefined : { low, high }
  }
  return { value, interval }
}

function normalUnlessUnknown(value: number, variance: number): Estimate['interval'] {
  return (confidence) => (Number.isNaN(variance) ? undefined : normalInterval(value, variance, confidence))
}
