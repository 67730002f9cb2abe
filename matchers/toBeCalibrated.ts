import { calibration } from '../src/aggregates/calibration.js'
import type { CalibrationCount } from '../src/aggregates/calibration.js'
import type { Class } from '../src/datasets/roles.js'
import type { CalibrationBin } from '../src/math/calibrationBins.js'
import { expectedCalibrationError } from '../src/math/expectedCalibrationError.js'
import type { Interval } from '../src/math/interval.js'
import { jackknifeVariance } from '../src/math/jackknifeVariance.js'
import { normalInterval } from '../src/math/normalInterval.js'
import { metric } from '../src/metrics/metric.js'
import { rowCount } from '../src/metrics/rowCount.js'
import { call, columnOf, literal } from '../src/sql/build.js'
import { finite } from '../src/sql/finite.js'
import { keyOf } from '../src/sql/keyOf.js'
import { Misuse } from '../src/sql/misuse.js'
import { counted } from '../src/verdicts/counted.js'
import type { Estimate } from '../src/verdicts/estimate.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import { formatShare } from '../src/verdicts/formatShare.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { judgeEstimate } from './judgeEstimate.js'
import { matcher } from './matcher.js'
import { share } from './optionChecks.js'
import type { OptionCheck } from './optionChecks.js'
import type { Options } from './options.js'
import { labelling } from './performance/labelling.js'
import { openScoring } from './performance/openScoring.js'
import { probabilitySides } from './performance/probabilitySides.js'
import { scoreOptions } from './performance/scoreOptions.js'
import { sideOfClass } from './performance/sideOfClass.js'
import type { Subject } from './subject.js'

export interface CalibrationOptions extends Options {
  /** The largest expected calibration error that may be, included, in (0, 1]; default 0.05. */
  readonly max?: number
  /** Bins of equal counts by the rank of the probability, from 1 to 1,000; default 15. */
  readonly bins?: number
  /** The class whose probability is meant, instead of the positive one; needed with more than two. */
  readonly class?: Class
  /** Judges the whole interval of this confidence, in (0, 1), instead of the number; else it is inconclusive. */
  readonly confidence?: number
}

const severalBins: OptionCheck = (value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1000 ? undefined : 'a whole number from 1 to 1,000'

export default matcher(
  {
    /**
     * Asserts that a model's probabilities come true as often as they say: of the rows given about 0.3, about three in ten are
     * positive. Received is the expected calibration error, the mean distance by rows between the mean probability of a bin and the share that
     * came true in it, over bins of equal counts by the rank of the probability. Its interval is a jackknife's. Of scored data with a
     * probability.
     */
    async toBeCalibrated(subject, options: CalibrationOptions = {}): Promise<Verdict> {
      const { max = 0.05, confidence } = options
      return judgeEstimate(subject, {
        name: 'expected calibration error',
        estimate: (of) => estimate(of, options),
        ends: { maximum: { value: max, included: true } },
        confidence,
      })
    },
  },
  { options: { max: share, bins: severalBins, class: scoreOptions.class, confidence: scoreOptions.confidence } },
)

async function estimate(subject: Subject, { bins = 15, class: wanted }: CalibrationOptions): Promise<Estimate> {
  const scoring = await openScoring(subject)
  const { labelled, task, target, weight } = scoring
  if (task === 'regression') throw new Misuse(`calibration is of classes; ${target.name} holds numbers`)
  const side = sideOfClass(probabilitySides(scoring), scoring, wanted)
  if (side === undefined) throw new Misuse('calibration of several classes needs { class }, whose probability is meant')
  const { probability, isTrue } = side
  const isGood = call('and', call('isNotNull', probability), call('between', probability, literal(0), literal(1)))
  const good = labelled.where({ expression: isGood })
  const asked = calibration(probability, isTrue, {
    bins,
    groupedBy: subject.schema.map(({ name }) => columnOf(name)),
    ...(weight && { weight: finite(weight) }),
  })
  const [known, rows, counts] = await Promise.all([
    labelling(scoring, subject),
    good.ask(rowCount),
    good.ask(metric(keyOf('calibration', asked.key), [asked], (found) => found)),
  ])
  const wrong = known.labelled - rows
  const problem =
    known.problem ??
    (wrong > 0 ? `${counted(wrong, 'row')} of ${known.labelled} have no probability in [0, 1].` : undefined)
  const found = binsOf(counts)
  const value = problem === undefined ? expectedCalibrationError(found) : undefined
  return {
    value,
    because: problem ?? 'The expected calibration error is not defined of rows without weight.',
    rows,
    interval: (confidence) => (value === undefined ? undefined : intervalOf(value, counts, confidence)),
    evidence: {
      counted: known.text,
      facts: {
        rows: known.rows,
        labelled: known.labelled,
        bins: found.map((bin) => ({ rows: bin.rows, predicted: bin.predicted, observed: bin.observed })),
      },
      details: value === undefined ? [] : worstOf(found),
    },
  }
}

/** By ascending probability; bins without rows are left out. */
function binsOf(counts: readonly CalibrationCount[]): readonly CalibrationBin[] {
  const sums = new Map<number, { rows: number; positives: number; predicted: number }>()
  for (const { bin, rows, positives, predicted } of counts) {
    const sum = sums.get(bin) ?? { rows: 0, positives: 0, predicted: 0 }
    sums.set(bin, {
      rows: sum.rows + rows,
      positives: sum.positives + positives,
      predicted: sum.predicted + predicted,
    })
  }
  return [...sums.values()]
    .filter(({ rows }) => rows > 0)
    .map(({ rows, positives, predicted }) => ({ rows, predicted: predicted / rows, observed: positives / rows }))
}

/** Bins stay where they are when a group of rows is left out. */
function intervalOf(value: number, counts: readonly CalibrationCount[], confidence: number): Interval | undefined {
  const groups = [...new Set(counts.map(({ group }) => group))]
  const without = groups.map(
    (left) => expectedCalibrationError(binsOf(counts.filter(({ group }) => group !== left))) ?? NaN,
  )
  const variance = jackknifeVariance(without)
  if (variance === undefined) return undefined
  const { low, high } = normalInterval(value, variance, confidence)
  return { low: Math.max(0, low), high: Math.min(1, high) }
}

/** The three bins that are furthest off. */
function worstOf(bins: readonly CalibrationBin[]): readonly string[] {
  const off = ({ predicted, observed }: CalibrationBin) => Math.abs(predicted - observed)
  return [...bins]
    .sort((a, b) => off(b) - off(a))
    .slice(0, 3)
    .map(
      ({ rows, predicted, observed }) =>
        `predicted ${formatShare(predicted)}, true ${formatShare(observed)} of ${formatNumber(rows)} rows`,
    )
}
