import type { Detector } from '../../src/math/detectors/detector.js'
import { isObject } from '../../src/datasets/isObject.js'
import { detectors } from '../../src/math/detectors/detectors.js'
import { driftPoints } from '../../src/math/detectors/driftPoints.js'
import { errorsInTime } from '../../src/metrics/performance/errorsInTime.js'
import { call, columnOf, either, literal } from '../../src/sql/build.js'
import { finite } from '../../src/sql/finite.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { SqlValue } from '../../src/sql/selection.js'
import { suggestion } from '../../src/sql/suggestion.js'
import { counted } from '../../src/verdicts/counted.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import { matcher } from '../matcher.js'
import { atLeastZero, flag, oneOf, positive } from '../optionChecks.js'
import { optionsOfAll } from '../options.js'
import type { Options } from '../options.js'
import { print } from '../print.js'
import { requireType } from '../requireType.js'
import { showValue } from '../showValue.js'
import { labelling } from './labelling.js'
import { openScoring } from './openScoring.js'

type ParametersOf = { [Name in keyof typeof detectors]: NonNullable<Parameters<(typeof detectors)[Name]>[0]> }
type Choice = { [Name in keyof ParametersOf]: { readonly detector: Name } & ParametersOf[Name] }[keyof ParametersOf]

/** A detector by name, with its parameters as river has them, in camel case. */
export type StableErrorOptions = Options & Choice

/** Which parameters each detector has. */
const parameters: Readonly<Record<keyof typeof detectors, readonly string[]>> = {
  adwin: ['delta', 'clock', 'maxBuckets', 'minWindowLength', 'gracePeriod'],
  ddm: ['warmStart', 'driftThreshold'],
  eddm: ['warmStart', 'beta'],
  hddmA: ['driftConfidence', 'twoSidedTest'],
  hddmW: ['driftConfidence', 'lambdaVal', 'twoSidedTest'],
  pageHinkley: ['minInstances', 'delta', 'threshold', 'alpha', 'mode'],
  kswin: ['alpha', 'windowSize', 'statSize', 'seed'],
}

const checks = {
  detector: oneOf(...Object.keys(detectors)),
  delta: atLeastZero,
  clock: positive,
  maxBuckets: positive,
  minWindowLength: positive,
  gracePeriod: atLeastZero,
  warmStart: atLeastZero,
  driftThreshold: positive,
  beta: positive,
  driftConfidence: positive,
  twoSidedTest: flag,
  lambdaVal: positive,
  minInstances: atLeastZero,
  threshold: positive,
  alpha: positive,
  mode: oneOf('up', 'down', 'both'),
  windowSize: positive,
  statSize: positive,
  seed: atLeastZero,
}

export default matcher(
  {
    /**
     * Asserts that a model errs as often (or by as much) as time goes by: that a detector of changes sees none in the errors of the labelled
     * rows, in the order of the role `timestamp` and of rows of one time by what they hold. An error is a prediction that is not the target,
     * of numbers the distance between both. The detectors, their parameters (in camel case) and defaults are those of river 0.26, and they see
     * what river sees, to the row. `ddm` and `eddm` are for classes. Received is the list of the rows at which there is a change, counted from
     * 0 in the order of time; a detector begins anew after each.
     */
    async toHaveStableErrorRate(subject, options: StableErrorOptions): Promise<Verdict> {
      const detector = detectorOf(options)
      const scoring = await openScoring(subject)
      const { roles, labelled, guess, truth, task } = scoring
      if (roles.timestamp === undefined)
        throw new Misuse('scored(…) names no timestamp, which tells the order of the errors')
      if (guess === undefined)
        throw new Misuse('scored(…) names neither prediction nor probability, of which this needs one')
      if (task === 'regression' && (options.detector === 'ddm' || options.detector === 'eddm'))
        throw new Misuse(
          `${options.detector} looks at errors of classes, and these are numbers: take adwin, pageHinkley or kswin`,
        )
      const time = subject.column(roles.timestamp)
      requireType(time, ['timestamp', 'date', 'integer', 'number'], 'a time')
      const [target, guessed] = [finite(truth), finite(guess)]
      const error =
        task === 'regression'
          ? call('absolute', call('subtract', target, guessed))
          : either(call('isNotNull', guessed), either(call('notEqual', target, guessed), literal(1), literal(0)))
      const timed = labelled.where({ expression: call('isNotNull', columnOf(time.name)) })
      const ties = subject.schema.flatMap(({ name }) => (name === time.name ? [] : [columnOf(name)]))
      const [known, { values, times }] = await Promise.all([
        labelling(scoring, subject),
        timed.ask(errorsInTime(columnOf(time.name), error, ties)),
      ])
      const expected = `no change in the errors, by ${options.detector}`
      const without = values.filter(Number.isNaN).length
      const problem =
        known.problem ??
        (without > 0 ? `${counted(without, 'row')} of ${counted(values.length, 'row')} have no prediction.` : undefined)
      if (problem !== undefined)
        return { outcome: 'fail', firm: true, expected, received: null, shown: 'nothing', details: [problem] }
      const points = driftPoints(values, detector)
      const untimed = known.labelled - values.length
      return {
        outcome: points.length === 0 ? 'pass' : 'fail',
        expected,
        received: [...points],
        shown: points.length === 0 ? 'none' : counted(points.length, 'change'),
        counted: `${known.text}${untimed === 0 ? '' : `, of which ${formatNumber(untimed)} without a time are left out`}`,
        facts: {
          rows: known.rows,
          labelled: known.labelled,
          changes: points.map((at) => ({ row: at, time: shownTime(times[at]) })),
        },
        details: points.slice(0, 10).map((at, index) => {
          const before = meanOf(values, index === 0 ? 0 : (points[index - 1] ?? 0) + 1, at + 1)
          return `row ${formatNumber(at)} in time order, at ${shownTime(times[at])}: mean error ${formatNumber(before, 3)} since the ${index === 0 ? 'beginning' : 'change before'}`
        }),
      }
    },
  },
  { options: checks },
)

function detectorOf(options: unknown): Detector {
  const { detector: name, ...others }: Readonly<Record<string, unknown>> = isObject(options) ? options : {}
  const given = Object.fromEntries(Object.entries(others).filter(([each]) => !(each in optionsOfAll)))
  const known = Object.entries(parameters).find(([each]) => each === name)
  if (known === undefined)
    throw new Misuse(
      `toHaveStableErrorRate({ detector }): the detector is one of ${Object.keys(detectors).join(', ')}, not ${print(name)}`,
    )
  const stranger = Object.keys(given).find((each) => !known[1].includes(each))
  if (stranger !== undefined)
    throw new Misuse(
      `${known[0]} has no parameter ${JSON.stringify(stranger)}${suggestion(stranger, known[1]) || `; it has ${known[1].join(', ')}`}`,
    )
  const make: (parameters: object) => Detector = detectors[known[0] as keyof typeof detectors]
  return make(given)
}

function meanOf(values: Float64Array, from: number, until: number): number {
  return values.subarray(from, until).reduce((sum, value) => sum + value, 0) / Math.max(until - from, 1)
}

function shownTime(time: SqlValue | undefined): string {
  return typeof time === 'string' ? time : showValue(time ?? null)
}
