import { normalInterval } from '../src/math/normalInterval.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { atMost } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import type { Estimate } from '../src/verdicts/estimate.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { matcher } from './matcher.js'
import { atLeastZero, oneOf } from './optionChecks.js'
import { changeByEstimates } from './performance/changeByEstimates.js'
import { changeByPairs } from './performance/changeByPairs.js'
import { changeByRanks } from './performance/changeByRanks.js'
import { dropLimits } from './performance/dropLimits.js'
import { dropOfScore } from './performance/dropOfScore.js'
import { isLoss } from './performance/isLoss.js'
import { openScoring } from './performance/openScoring.js'
import { probabilitySides } from './performance/probabilitySides.js'
import { rowLoss } from './performance/rowLoss.js'
import type { ScoreChange } from './performance/scoreChange.js'
import type { ScoredReference } from './performance/scoredReference.js'
import { scoreOfReference } from './performance/scoreOfReference.js'
import { scoreOptions } from './performance/scoreOptions.js'
import type { ScoreOptions } from './performance/scoreOptions.js'
import { scores } from './performance/scores.js'
import type { ScoreName } from './performance/scores.js'
import type { Scoring } from './performance/scoring.js'
import { sideOfClass } from './performance/sideOfClass.js'
import { repeatedKey } from './repeatedKey.js'
import { requireComparable } from './requireComparable.js'
import type { Subject } from './subject.js'

export interface NotRegressOptions extends Omit<ScoreOptions, 'confidence'> {
  /** The score that must not get worse: `accuracy`, `rocAuc`, `mae` and so on. */
  readonly metric: ScoreName
  /** How much worse it may be, in its own unit; default 0. */
  readonly tolerance?: number
}

const { class: ofClass, average, beta, alpha } = scoreOptions

export default matcher(
  {
    /**
     * Asserts that a model is not worse than on other scored data: an earlier model, or earlier rows. Fails when its score is worse by more than
     * `tolerance` and that is significant (one-sided, 0.01). Where both sides name a `key`, rows are joined by it: McNemar's exact test of
     * accuracy, DeLong's test of rocAuc, a paired t-test of the row losses of mae, rmse, logLoss, brier and the like. All else, and rows with
     * weights, are compared by both intervals; so are the scores that `toMatchReference(name)` kept and those of earlier runs, of several their
     * mean. With a tolerance, inconclusive when a drop of twice as much would not be found with 80 % power. Received is the drop;
     * negative is better.
     *
     * @param reference  data scored by the model to compare with, `reference(name)`, or `run(…)`, `window(…)`, `sameWeekday(…)` of the store
     */
    async toNotRegressFrom(subject, reference: ScoredReference, options: NotRegressOptions): Promise<Verdict> {
      const { metric, tolerance = 0 }: Partial<NotRegressOptions> = subject.options
      if (metric === undefined) throw new Misuse("it needs the score to compare: { metric: 'accuracy' }")
      const { name, estimate } = scores[metric]
      const asked = estimate(subject, options)
      const [current, { label, before, paired }] = await Promise.all([
        asked,
        comparedWith(subject, reference, asked, metric),
      ])
      const expected = `${name} to ${isLoss(metric) ? 'rise' : 'drop'} by at most ${formatNumber(tolerance)}`
      const rows = `${counted(current.rows, 'row')}, ${counted(before.rows, 'row')} of ${label}`
      for (const [side, { value, because = 'The score is not defined of these rows.' }] of [
        [subject.dataset.label, current],
        [label, before],
      ] as const) {
        if (value === undefined)
          return {
            outcome: 'fail',
            firm: true,
            expected,
            received: null,
            shown: `no ${name} of ${side}`,
            counted: rows,
            details: [because],
          }
      }
      if (paired !== undefined && 'outcome' in paired) return paired
      const dropOf = (from: number, to: number) => dropOfScore(metric, from, to)
      const change = paired ?? changeByEstimates(before, current, dropOf)
      if (change === undefined) return unknowable(expected, rows, name, before, current)
      return { ...judged(change, tolerance, name), expected, counted: rows }
    },
  },
  {
    options: {
      metric: oneOf(...Object.keys(scores)),
      tolerance: atLeastZero,
      class: ofClass,
      average,
      beta,
      alpha,
    },
    positional: 1,
  },
)

async function comparedWith(
  subject: Subject,
  reference: ScoredReference,
  current: Promise<Estimate>,
  metric: ScoreName,
) {
  const { label, estimate, data } = await scoreOfReference(subject, reference, current, metric, subject.options)
  const [before, paired] = await Promise.all([estimate, data && pairedChange(subject, data, metric)])
  return { label, before, paired }
}

/** By rows that both have, where they can be told; a verdict when the key does not tell them apart. */
async function pairedChange(
  subject: Subject,
  other: Subject,
  metric: ScoreName,
): Promise<ScoreChange | Verdict | undefined> {
  const [ours, theirs] = await Promise.all([openScoring(subject), openScoring(other)])
  if (ours.weight !== undefined || theirs.weight !== undefined) return undefined
  const [key, otherKey] = [keyColumns(subject), keyColumns(other)]
  if (key.length === 0 || otherKey.length === 0) return undefined
  if (key.length !== otherKey.length) throw new Misuse('the keys of both must have as many columns')
  for (const [index, column] of key.entries()) {
    const partner = otherKey[index]
    if (partner !== undefined) requireComparable(column, partner)
  }
  const compare = comparisonOf(metric, ours, theirs, subject.options)
  if (compare === undefined) return undefined
  const repeated = (await repeatedKey([subject], key)) ?? (await repeatedKey([other], otherKey))
  return repeated ?? compare({ labelled: theirs.labelled, key: otherKey }, { labelled: ours.labelled, key })
}

interface KeyedRows {
  readonly labelled: Subject
  readonly key: readonly Column[]
}

type Comparison = (reference: KeyedRows, current: KeyedRows) => Promise<ScoreChange | undefined>

/** How the rows of two sides are compared in pairs; `undefined` of scores that do not allow it. */
function comparisonOf(
  metric: ScoreName,
  ours: Scoring,
  theirs: Scoring,
  options: ScoreOptions,
): Comparison | undefined {
  if (metric === 'rocAuc') {
    const [side, otherSide] = [ours, theirs].map((scoring) =>
      sideOfClass(probabilitySides(scoring), scoring, options.class),
    )
    if (side === undefined || otherSide === undefined) return undefined
    return (reference, current) => changeByRanks({ ...reference, side: otherSide }, { ...current, side })
  }
  const [loss, otherLoss] = [rowLoss(metric, ours, options), rowLoss(metric, theirs, options)]
  if (loss === undefined || otherLoss === undefined) return undefined
  return (reference, current) => changeByPairs(metric, { ...reference, loss: otherLoss }, { ...current, loss })
}

function keyColumns(subject: Subject) {
  return [subject.dataset.roles?.key ?? []].flat().map((name) => subject.column(name))
}

function judged(change: ScoreChange, tolerance: number, name: string): Omit<Verdict, 'expected'> {
  const { before, after, drop, variance, pValue, isSeen, test } = change
  const isWorse = atMost('', drop, tolerance).outcome === 'fail' && pValue < dropLimits.level
  const isBlind = !isWorse && tolerance > 0 && !isSeen(2 * tolerance)
  const { low, high } = normalInterval(drop, variance)
  const numbers = `${formatNumber(before)} to ${formatNumber(after)}`
  return {
    outcome: isWorse ? 'fail' : isBlind ? 'inconclusive' : 'pass',
    received: drop,
    shown: `${formatNumber(drop)}, from ${numbers}`,
    interval: [low, high],
    facts: { before, after, pValue },
    details: [
      `${name} ${numbers}, p = ${formatNumber(pValue, 3)}: ${test}`,
      ...(isBlind
        ? [
            `These rows are too few to tell: a drop of ${formatNumber(2 * tolerance)} would not be found with 80 % power.`,
          ]
        : []),
    ],
  }
}

function unknowable(expected: string, rows: string, name: string, before: Estimate, after: Estimate): Verdict {
  return {
    outcome: 'inconclusive',
    expected,
    received: null,
    shown: `${formatNumber(before.value ?? NaN)} to ${formatNumber(after.value ?? NaN)}`,
    counted: rows,
    details: [`The ${name} of these rows has no interval, so a change cannot be told from chance.`],
  }
}
