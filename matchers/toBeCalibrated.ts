import { rankBins } from '../src/aggregates/rankBins.js'
import { realSums } from '../src/aggregates/realSums.js'
import type { Sums } from '../src/aggregates/realSums.js'
import { jackknifeVariance } from '../src/math/jackknifeVariance.js'
import { normalInterval } from '../src/math/normalInterval.js'
import { metric } from '../src/metrics/metric.js'
import { rowCount } from '../src/metrics/rowCount.js'
import { call, columnOf, either, literal } from '../src/sql/build.js'
import type { Expression } from '../src/sql/expression.js'
import { keyOf } from '../src/sql/keyOf.js'
import { Misuse } from '../src/sql/misuse.js'
import { counted } from '../src/verdicts/counted.js'
import type { Estimate } from '../src/verdicts/estimate.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import { formatShare } from '../src/verdicts/formatShare.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { judgeEstimate } from './judgeEstimate.js'
import { matcher } from './matcher.js'
import type { OptionCheck } from './optionChecks.js'
import { share } from './optionChecks.js'
import type { Options } from './options.js'
import { labelling } from './performance/labelling.js'
import { openScoring } from './performance/openScoring.js'
import { sidesOf } from './performance/sidesOf.js'
import { withProbabilities } from './performance/withProbabilities.js'
import type { Subject } from './subject.js'

export interface CalibrationOptions extends Options {
  /** The largest expected calibration error that may be, included, in (0, 1]; default 0.05. */
  readonly max?: number
  /** Bins of equal counts by the rank of the probability, at least 2; default 15. */
  readonly bins?: number
  /** Judges the whole interval of this confidence, in (0, 1), instead of the number; else it is inconclusive. */
  readonly confidence?: number
}

const binCount: OptionCheck = (value) =>
  Number.isInteger(value) && Number(value) >= 2 && Number(value) <= 1000 ? undefined : 'a whole number from 2 to 1,000'
const between0And1: OptionCheck = (value) =>
  typeof value === 'number' && value > 0 && value < 1 ? undefined : 'a number between 0 and 1, such as 0.95'

export default matcher(
  {
    /**
     * Asserts that what a model calls likely comes true as often: the expected calibration error, the mean distance by rows between the
     * probability that was predicted in a bin and the share that came true (Naeini et al. 2015), is at most `max`. The bins hold equal counts by the rank of
     * the probability. Its interval is a jackknife's. Of scored data with two classes.
     */
    async toBeCalibrated(subject, options: CalibrationOptions = {}): Promise<Verdict> {
      const { max = 0.05, bins = 15, confidence } = options
      return judgeEstimate(subject, {
        name: 'expected calibration error',
        estimate: (of) => estimate(of, bins),
        ends: { maximum: { value: max, included: true } },
        confidence,
      })
    },
  },
  { options: { max: share, bins: binCount, confidence: between0And1 } },
)

type BinSums = Sums<'p' | 'y'>

async function estimate(subject: Subject, bins: number): Promise<Estimate> {
  const scoring = await openScoring(subject)
  const [side, ...others] = sidesOf(scoring)
  if (side === undefined || others.length > 0)
    throw new Misuse('calibration is of the probability of one class: scored(…) with { probability: column }')
  const good = withProbabilities(scoring.labelled, [side])
  const edges = rankBins(side.probability, bins)
  const [known, rows, ends] = await Promise.all([
    labelling(scoring, subject),
    good.ask(rowCount),
    good.ask(metric(keyOf('rankBins', edges.key), [edges], (found) => found)),
  ])
  const values = { p: side.probability, y: either(side.isTrue, literal(1), literal(0)) }
  const groupedBy = subject.schema.map(({ name }) => columnOf(name))
  const sums = realSums(values, groupedBy, placeOf(side.probability, ends))
  const found = rows === 0 ? [] : await good.ask(metric(keyOf('realSums', sums.key), [sums], (all) => all))
  const wrong = known.labelled - rows
  const problem =
    known.problem ??
    (wrong > 0 ? `${counted(wrong, 'row')} of ${known.labelled} have no probability in [0, 1].` : undefined)
  const value = problem === undefined ? errorOf(found) : undefined
  const diagram = binsOf(found).map(({ p, y, rows: count }) => ({
    rows: count,
    predicted: p / count,
    observed: y / count,
  }))
  return {
    value,
    ...(problem === undefined ? {} : { because: problem }),
    rows,
    interval: (confidence) => {
      if (value === undefined) return undefined
      const groups = [...new Set(found.map(({ group }) => group))]
      const variance = jackknifeVariance(
        groups.map((left) => errorOf(found.filter(({ group }) => group !== left)) ?? NaN),
      )
      if (variance === undefined) return undefined
      const { low, high } = normalInterval(value, variance, confidence)
      return { low: Math.max(0, low), high: Math.min(1, high) }
    },
    evidence: {
      counted: known.text,
      facts: { rows: known.rows, labelled: known.labelled, bins: diagram },
      details: worst(diagram),
    },
  }
}

/** In which bin a row stands. */
function placeOf(probability: Expression, ends: readonly number[]): Expression {
  const when = ends
    .slice(0, -1)
    .map((end, index) => [call('lessOrEqual', probability, literal(end)), literal(index)] as const)
  const last = literal(Math.max(0, ends.length - 1))
  return when.length === 0 ? last : { kind: 'case', when, otherwise: last }
}

function errorOf(sums: readonly BinSums[]): number | undefined {
  const rows = sums.reduce((sum, each) => sum + each.rows, 0)
  return rows === 0 ? undefined : binsOf(sums).reduce((sum, { p, y }) => sum + Math.abs(p - y), 0) / rows
}

/** All groups of a bin together, bins ascending. */
function binsOf(sums: readonly BinSums[]): readonly Pick<BinSums, 'p' | 'y' | 'rows'>[] {
  const bins: { p: number; y: number; rows: number }[] = []
  for (const { place, p, y, rows } of sums) {
    const bin = (bins[place] ??= { p: 0, y: 0, rows: 0 })
    bin.p += p
    bin.y += y
    bin.rows += rows
  }
  return bins.flatMap((bin) => (bin.rows > 0 ? [bin] : []))
}

interface DiagramBin {
  readonly rows: number
  readonly predicted: number
  readonly observed: number
}

function worst(diagram: readonly DiagramBin[]): readonly string[] {
  const [most] = diagram.toSorted((a, b) => Math.abs(b.predicted - b.observed) - Math.abs(a.predicted - a.observed))
  if (most === undefined) return []
  const { predicted, observed, rows } = most
  return [
    `Farthest off: ${formatShare(predicted)} predicted and ${formatShare(observed)} came true, of ${formatNumber(rows)} rows.`,
  ]
}
