import { outcomes } from '../src/aggregates/outcomes.js'
import type { OutcomeCount } from '../src/aggregates/outcomes.js'
import { normalInterval } from '../src/math/normalInterval.js'
import { metric as metricOf } from '../src/metrics/metric.js'
import { disparityOf } from '../src/metrics/performance/disparityOf.js'
import type { Disparity, FairnessMetric, GroupRate } from '../src/metrics/performance/disparityOf.js'
import { keyOf } from '../src/sql/keyOf.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import type { SqlValue } from '../src/sql/selection.js'
import { counted } from '../src/verdicts/counted.js'
import type { Estimate } from '../src/verdicts/estimate.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import { formatShare } from '../src/verdicts/formatShare.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { isSensitive } from './isSensitive.js'
import { judgeEstimate } from './judgeEstimate.js'
import { columnMatcher } from './matcher.js'
import { atLeastZero, oneOf, share } from './optionChecks.js'
import type { OptionCheck } from './optionChecks.js'
import type { Options } from './options.js'
import { labelling } from './performance/labelling.js'
import { openScoring } from './performance/openScoring.js'
import { print } from './print.js'
import type { Subject } from './subject.js'

export interface FairnessOptions extends Options {
  /** The rates that must be alike. */
  readonly metric: FairnessMetric
  /** The largest difference that may be, included, in [0, 1]. */
  readonly max?: number
  /** The smallest ratio that may be, included, in (0, 1]; of disparateImpact 0.8 unless given. */
  readonly min?: number
  /** Whether the rates are subtracted or divided; default `difference`, of disparateImpact always `ratio`. */
  readonly as?: 'difference' | 'ratio'
  /** Groups of fewer rows are named and left out; default 50. */
  readonly minRows?: number
  /** Judges the whole interval of this confidence, in (0, 1), instead of the number; else it is inconclusive. */
  readonly confidence?: number
}

const metrics = [
  'demographicParity',
  'equalizedOdds',
  'equalOpportunity',
  'predictiveParity',
  'falsePositiveRateParity',
  'accuracyParity',
  'disparateImpact',
]
const between0And1: OptionCheck = (value) =>
  typeof value === 'number' && value > 0 && value < 1 ? undefined : 'a number between 0 and 1, such as 0.95'

export default columnMatcher(
  {
    /**
     * Asserts that a model treats the groups of a column alike: that a rate differs by at most `max` between any two of them, or that its ratio
     * is at least `min`. demographicParity is the share of rows that get the positive class, equalOpportunity the true positive rate,
     * falsePositiveRateParity the false positive rate, equalizedOdds the worse of these two, predictiveParity the precision, accuracyParity the
     * accuracy, disparateImpact the ratio of the shares that get the positive class. The numbers are fairlearn's. Of scored data with two classes.
     *
     * @param column  whose values tell the groups
     */
    async toBeFairAcross(subject, column: Column, options: FairnessOptions): Promise<Verdict> {
      const given: Partial<FairnessOptions> = { ...options }
      const { metric, max, confidence } = given
      if (metric === undefined)
        throw new Misuse(`toBeFairAcross needs { metric }, one of ${metrics.map(print).join(', ')}`)
      const as = metric === 'disparateImpact' ? 'ratio' : (given.as ?? 'difference')
      const min = given.min ?? (metric === 'disparateImpact' ? 0.8 : undefined)
      if (as === 'difference' ? max === undefined || min !== undefined : min === undefined || max !== undefined)
        throw new Misuse(
          `a ${as} is judged by ${as === 'difference' ? 'max' : 'min'}, such as { metric: '${metric}', ${as === 'difference' ? 'max: 0.1' : 'min: 0.8'} }`,
        )
      const limit = { value: (as === 'difference' ? max : min) ?? NaN, included: true }
      return judgeEstimate(subject, {
        name: `${metric} ${as} across ${column.name}`,
        estimate: (of) => estimate(of, column, metric, as, given.minRows ?? 50),
        ends: as === 'difference' ? { maximum: limit } : { minimum: limit },
        confidence,
      })
    },
  },
  {
    positional: 0,
    options: {
      metric: oneOf(...metrics),
      max: atLeastZero,
      min: share,
      as: oneOf('difference', 'ratio'),
      minRows: atLeastZero,
      confidence: between0And1,
    },
  },
)

async function estimate(
  subject: Subject,
  column: Column,
  metric: FairnessMetric,
  as: 'difference' | 'ratio',
  minRows: number,
): Promise<Estimate> {
  const scoring = await openScoring(subject)
  const { positive, guess, truth, weight, labelled } = scoring
  if (positive === undefined) throw new Misuse(`fairness is of two classes; the task is ${scoring.task}`)
  if (guess === undefined)
    throw new Misuse('scored(…) names neither prediction nor probability, of which this needs one')
  const asked = outcomes(truth, guess, { segment: column, ...(weight && { weight }) })
  const [known, listed] = await Promise.all([
    labelling(scoring, subject),
    labelled.ask(metricOf(keyOf('outcomes', asked.key), [asked], (found) => found)),
  ])
  const guessed = listed.filter((each) => each.guess !== null)
  const missing = rowsOf(listed) - rowsOf(guessed)
  const problem =
    known.problem ?? (missing > 0 ? `${counted(missing, 'row')} of ${known.labelled} have no prediction.` : undefined)
  const sizes = sizesOf(guessed)
  const small = [...sizes].filter(([, rows]) => rows < minRows)
  const large = guessed.filter(({ segment }) => (sizes.get(segment) ?? 0) >= minRows)
  const found = problem === undefined ? disparityOf(large, metric, positive, as) : undefined
  const name = (group: SqlValue) => (isSensitive(subject.dataset, column) ? 'a group' : print(group))
  return {
    value: found && valueOf(found, as),
    because: problem ?? 'Fewer than two groups have rows enough to be compared.',
    rows: known.labelled,
    interval: (confidence) => found && intervalOf(found, as, confidence),
    evidence: {
      counted: known.text,
      facts: { rows: known.rows, labelled: known.labelled, groups: sizes.size - small.length },
      details: [
        ...(found === undefined ? [] : [told(found, name)]),
        ...(small.length === 0
          ? []
          : [
              `Left out for fewer than ${minRows} rows: ${small
                .slice(0, 5)
                .map(([group, rows]) => `${name(group)} (${rows})`)
                .join(', ')}${small.length > 5 ? ` and ${small.length - 5} more` : ''}`,
            ]),
      ],
    },
  }
}

function told({ rate, least, most }: Disparity, name: (group: SqlValue) => string): string {
  const one = ({ group, count, of, rate: value }: GroupRate) =>
    `${formatShare(value)} for ${name(group)} (${formatNumber(count)} of ${formatNumber(of)})`
  return `${rate}: ${one(least)}, ${one(most)}`
}

function valueOf({ least, most }: Disparity, as: 'difference' | 'ratio'): number {
  if (as === 'difference') return most.rate - least.rate
  return most.rate === 0 ? 1 : least.rate / most.rate
}

/** A difference is normal; of a ratio its logarithm is (Katz et al. 1978). */
function intervalOf(found: Disparity, as: 'difference' | 'ratio', confidence: number) {
  const { least, most } = found
  const value = valueOf(found, as)
  if (as === 'difference') {
    const { low, high } = normalInterval(value, varianceOf(least) + varianceOf(most), confidence)
    return { low: Math.max(0, low), high: Math.min(1, high) }
  }
  if (least.count === 0) return undefined
  const variance = [least, most].reduce((sum, { count, of }) => sum + 1 / count - 1 / of, 0)
  const { low, high } = normalInterval(Math.log(value), variance, confidence)
  return { low: Math.exp(low), high: Math.exp(high) }
}

function varianceOf({ rate, of }: GroupRate): number {
  return (rate * (1 - rate)) / of
}

function rowsOf(listed: readonly OutcomeCount[]): number {
  return listed.reduce((sum, { rows }) => sum + rows, 0)
}

function sizesOf(listed: readonly OutcomeCount[]): ReadonlyMap<SqlValue, number> {
  const sizes = new Map<SqlValue, number>()
  for (const { segment, rows } of listed) sizes.set(segment, (sizes.get(segment) ?? 0) + rows)
  return sizes
}
