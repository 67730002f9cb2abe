import { classScores } from '../src/metrics/performance/classScores.js'
import { Misuse } from '../src/sql/misuse.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { judgeEstimate } from './judgeEstimate.js'
import { matcher } from './matcher.js'
import { atLeastZero, oneOf } from './optionChecks.js'
import { classBaseline } from './performance/classBaseline.js'
import type { ClassStrategy } from './performance/classBaseline.js'
import { isLoss } from './performance/isLoss.js'
import { numberBaseline } from './performance/numberBaseline.js'
import type { NumberMetric, NumberStrategy } from './performance/numberBaseline.js'
import { openScoring } from './performance/openScoring.js'
import { previousClasses } from './performance/previousClasses.js'
import { previousNumbers } from './performance/previousNumbers.js'
import { scoreOptions } from './performance/scoreOptions.js'
import type { ScoreOptions } from './performance/scoreOptions.js'
import { scores } from './performance/scores.js'
import type { Scoring } from './performance/scoring.js'
import type { Subject } from './subject.js'

type ClassMetric = keyof typeof classScores

export interface BaselineOptions extends Omit<ScoreOptions, 'alpha'> {
  /** What is guessed: of classes `mostFrequent`, `stratified` or `uniform`, of numbers `mean` or `median`, of both `previous`. */
  readonly strategy: ClassStrategy | NumberStrategy | 'previous'
  /** The score to compare; default `accuracy`, of numbers `mae`. */
  readonly metric?: ClassMetric | NumberMetric
  /** How much better the model must be, in the score's unit; default 0. */
  readonly by?: number
}

const numberMetrics = ['mae', 'mse', 'rmse', 'r2'] as const
const { class: ofClass, average, beta, confidence } = scoreOptions

export default matcher(
  {
    /**
     * Asserts that a model is better than a guess that looks at no feature, by more than `by`. The guess's score is what is expected of it,
     * computed from the counts of the classes or from the one number that is guessed, without chance; `previous` says what the row before was, by
     * the role `timestamp`. Received is the model's score, with its
     * interval.
     */
    async toBeatBaseline(subject, options: BaselineOptions): Promise<Verdict> {
      const { by = 0, strategy }: Partial<BaselineOptions> = subject.options
      if (strategy === undefined) throw new Misuse("it needs the guess to beat: { strategy: 'mostFrequent' }")
      const scoring = await openScoring(subject)
      const { metric, value } = await baseline(scoring, subject, options)
      const { name, estimate } = scores[metric]
      const guessed = `a guess by ${strategy}`
      if (value === undefined) throw new Misuse(`${name} of ${guessed} is not defined; choose another metric`)
      const ends = isLoss(metric)
        ? { maximum: { value: value - by, included: false } }
        : { minimum: { value: value + by, included: false } }
      const verdict = await judgeEstimate(subject, {
        name,
        estimate: (of) => estimate(of, options),
        ends,
        confidence: options.confidence,
      })
      return {
        ...verdict,
        facts: { ...verdict.facts, baseline: value },
        details: [...(verdict.details ?? []), `${name} of ${guessed}: ${formatNumber(value)}`],
      }
    },
  },
  {
    options: {
      strategy: oneOf('mostFrequent', 'stratified', 'uniform', 'mean', 'median', 'previous'),
      metric: oneOf(...Object.keys(classScores), ...numberMetrics),
      by: atLeastZero,
      class: ofClass,
      average,
      beta,
      confidence,
    },
  },
)

async function baseline(scoring: Scoring, subject: Subject, options: BaselineOptions) {
  const { strategy } = options
  if (scoring.task === 'regression') {
    const metric = numberMetrics.find((each) => each === (options.metric ?? 'mae'))
    if (metric === undefined || (strategy !== 'mean' && strategy !== 'median' && strategy !== 'previous'))
      throw new Misuse(
        `of numbers the strategy is mean or median or previous, and the metric ${numberMetrics.join(', ')}`,
      )
    if (strategy === 'previous') return { metric, value: await previousNumbers(subject, scoring, metric) }
    return { metric, value: await numberBaseline(scoring, metric, strategy) }
  }
  const { metric = 'accuracy' } = options
  if (strategy === 'mean' || strategy === 'median' || !isOfClasses(metric))
    throw new Misuse(
      'of classes the strategy is mostFrequent, stratified, uniform or previous, and the metric one of classes',
    )
  if (strategy === 'previous')
    return { metric, value: await previousClasses(subject, scoring, classScores[metric], subject.options) }
  return { metric, value: await classBaseline(scoring, classScores[metric], strategy, subject.options) }
}

function isOfClasses(metric: ClassMetric | NumberMetric): metric is ClassMetric {
  return metric in classScores
}
