import { realSums } from '../src/aggregates/realSums.js'
import { sliceSums } from '../src/aggregates/sliceSums.js'
import type { ColumnName } from '../src/datasets/columnName.js'
import { holm } from '../src/math/holm.js'
import { metric as metricOf } from '../src/metrics/metric.js'
import { compareWithRest } from '../src/metrics/performance/compareWithRest.js'
import type { AgainstRest } from '../src/metrics/performance/compareWithRest.js'
import { rowCount } from '../src/metrics/rowCount.js'
import { call, literal } from '../src/sql/build.js'
import type { Expression } from '../src/sql/expression.js'
import { finite } from '../src/sql/finite.js'
import { keyOf } from '../src/sql/keyOf.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { isSensitive } from './isSensitive.js'
import { matcher } from './matcher.js'
import { atLeastZero, names, oneOf } from './optionChecks.js'
import type { OptionCheck } from './optionChecks.js'
import type { Options } from './options.js'
import { columnsOfRoles } from './performance/columnsOfRoles.js'
import { labelling } from './performance/labelling.js'
import { openScoring } from './performance/openScoring.js'
import { sliceLoss } from './performance/sliceLoss.js'
import type { RowMetric } from './performance/sliceLoss.js'
import { sliceFeature } from './performance/sliceFeature.js'
import type { SliceFeature } from './performance/sliceFeature.js'
import type { Scoring } from './performance/scoring.js'
import { selectColumns } from './selectColumns.js'
import type { Subject } from './subject.js'

export interface WeakSegmentOptions extends Options {
  /** What the model is judged by: `accuracy`, `logLoss` and `brier` of classes, `mae` and `mse` of numbers. */
  readonly metric: RowMetric
  /** How much worse than the rest a segment may be, included, in the unit of the metric. */
  readonly tolerance: number
  /** The features that rows are cut by; default all columns of text, truth values and numbers that scored(…) does not name. */
  readonly columns?: ColumnName | readonly ColumnName[]
  /** Segments of fewer rows are not looked at, nor those that leave fewer; default 50. */
  readonly minRows?: number
  /** Of how many features a segment is made at most, 1 or 2; default 2. */
  readonly depth?: 1 | 2
  /** How often a model without weak segments may fail, in (0, 1); default 0.01. */
  readonly falseAlarmRate?: number
}

const depths: OptionCheck = (value) => (value === 1 || value === 2 ? undefined : '1 or 2')
const rate: OptionCheck = (value) =>
  typeof value === 'number' && value > 0 && value < 1 ? undefined : 'a rate between 0 and 1, such as 0.01'

/** More make too many pairs: one grouped count each. */
const mostPaired = 30

export default matcher(
  {
    /**
     * Asserts that a model is nowhere much worse than elsewhere. Looks at every segment of one or two features (the values of a category, five
     * bins of equal counts of a number, missing values) and compares it with all other rows. A segment is weak when it is worse by more than
     * `tolerance` and significantly so: by Fisher's exact test of right and wrong (accuracy) or by Welch's test of the mean loss, Holm-corrected
     * over all segments at `falseAlarmRate` (1 %). Received are the five surest weak segments, as conditions for `where`.
     */
    async toHaveNoWeakSegments(subject, options: WeakSegmentOptions): Promise<Verdict> {
      const given: Partial<WeakSegmentOptions> = { ...options }
      const { metric, tolerance, minRows = 50, depth = 2, falseAlarmRate = 0.01 } = given
      if (metric === undefined || tolerance === undefined)
        throw new Misuse(
          "toHaveNoWeakSegments needs { metric, tolerance }, such as { metric: 'accuracy', tolerance: 0.05 }",
        )
      const scoring = await openScoring(subject)
      const columns = featuresOf(subject, scoring, given.columns)
      if (depth === 2 && columns.length > mostPaired)
        throw new Misuse(
          `${columns.length} features make too many pairs: name at most ${mostPaired} with { columns }, or look at each alone with { depth: 1 }`,
        )
      const loss = sliceLoss(scoring, metric)
      const good = scoring.labelled.where({ expression: call('isNotNull', loss) })
      const [known, rows, features] = await Promise.all([
        labelling(scoring, subject),
        good.ask(rowCount),
        Promise.all(columns.map((column) => sliceFeature(good, column))),
      ])
      const expected = `no segment whose ${metric} is worse than the rest's by more than ${formatNumber(tolerance)}`
      const missing = known.labelled - rows
      const problem =
        known.problem ??
        (missing > 0 ? `${counted(missing, 'row')} of ${known.labelled} have no usable prediction.` : undefined)
      const slices =
        problem === undefined ? await slicesOf(good, features, scoring, metric, loss, { minRows, depth }) : []
      if (slices.length === 0)
        return {
          outcome: 'fail',
          firm: true,
          expected,
          received: null,
          shown: 'no segment to judge',
          details: [
            problem ?? `Nothing could be judged: no segment and its rest have ${counted(minRows, 'row')} each.`,
          ],
        }

      const adjusted = holm(slices.map(({ pValue }) => pValue))
      const isWeak = ({ inside, outside }: FoundSlice, index: number) =>
        // Sums of doubles are off by this much where all losses are equal.
        inside - outside > tolerance + 1e-9 * Math.abs(outside) && (adjusted[index] ?? 1) <= falseAlarmRate
      const weak = slices
        .filter(isWeak)
        .toSorted((a, b) => a.pValue - b.pValue || b.inside - b.outside - (a.inside - a.outside))
      const worst = weak.slice(0, 5)
      const told = ({ condition, inside, outside, rows: inSlice }: FoundSlice) =>
        `${condition}: ${metric} ${scoreOf(metric, inside)}, elsewhere ${scoreOf(metric, outside)} (${counted(inSlice, 'row')})`
      return {
        outcome: weak.length === 0 ? 'pass' : 'fail',
        expected,
        received: worst.map(({ condition }) => condition),
        shown: weak.length === 0 ? 'none' : counted(weak.length, 'weak segment'),
        counted: `${counted(slices.length, 'segment')} of ${counted(features.length, 'feature')}, ${known.text}`,
        columns: [...new Set(worst.flatMap((slice) => slice.columns))],
        facts: {
          rows: known.rows,
          labelled: known.labelled,
          segments: slices.length,
          weak: worst.map(({ condition, inside, outside, rows: inSlice, pValue }) => ({
            condition,
            rows: inSlice,
            gap: inside - outside,
            pValue,
          })),
        },
        details: [...worst.map(told), ...(weak.length > 5 ? [`and ${weak.length - 5} more`] : [])],
      }
    },
  },
  {
    positional: 0,
    options: {
      metric: oneOf('accuracy', 'logLoss', 'brier', 'mae', 'mse'),
      tolerance: atLeastZero,
      columns: names,
      minRows: atLeastZero,
      depth: depths,
      falseAlarmRate: rate,
    },
  },
)

interface FoundSlice extends AgainstRest {
  readonly condition: string
  readonly columns: readonly string[]
  readonly rows: number
}

function featuresOf(subject: Subject, { roles }: Scoring, chosen: unknown): readonly Column[] {
  const types: readonly Column['type'][] = ['string', 'boolean', 'integer', 'number', 'decimal']
  if (chosen !== undefined) {
    const columns = selectColumns(subject, chosen)
    const other = columns.find(({ type }) => !types.includes(type))
    if (other === undefined) return columns
    throw new Misuse(`${other.name} (${other.engineType}) makes no segments: text, truth values and numbers do`)
  }
  const { predictions, others } = columnsOfRoles(roles)
  const taken = [...predictions, ...others]
  const columns = subject.schema.filter(({ name, type }) => !taken.includes(name) && types.includes(type))
  if (columns.length === 0) throw new Misuse('there is no feature beside the columns that scored(…) names')
  return columns
}

/** All segments that are large enough, each against the rest. One of two features that is all of a segment of one is left out. */
async function slicesOf(
  good: Subject,
  features: readonly SliceFeature[],
  { weight }: Scoring,
  metric: RowMetric,
  loss: Expression,
  { minRows, depth }: { readonly minRows: number; readonly depth: 1 | 2 },
): Promise<readonly FoundSlice[]> {
  const w = weight === undefined ? literal(1) : finite(weight)
  const l = call('multiply', w, loss)
  const values = { w, l, w2: call('multiply', w, w), wl2: call('multiply', l, w), l2: call('multiply', l, l) }
  const totals = realSums(values)
  const pairs = features.flatMap((one, index) => features.slice(index + 1).map((other) => [one, other]))
  const sets = [...features.map((feature) => [feature]), ...(depth === 2 ? pairs : [])]
  const [[all], ...found] = await Promise.all([
    good.ask(metricOf(keyOf('realSums', totals.key), [totals], (listed) => listed)),
    ...sets.map(async (set) => {
      const asked = sliceSums(
        set.map(({ code }) => code),
        values,
      )
      const listed = await good.ask(metricOf(keyOf('sliceSums', asked.key), [asked], (slices) => slices))
      return listed.map(({ codes, sums }) => ({ set, codes, sums }))
    }),
  ])
  if (all === undefined) return []
  const rowsAlone = new Map(
    found.flat().flatMap(({ set, codes, sums }) => (set.length === 1 ? [[aloneKey(set[0], codes[0]), sums.rows]] : [])),
  )
  return found.flat().flatMap(({ set, codes, sums }) => {
    const isSame =
      set.length === 2 && set.some((one, place) => rowsAlone.get(aloneKey(one, codes[place])) === sums.rows)
    if (isSame || sums.rows < minRows || all.rows - sums.rows < minRows) return []
    const compared = compareWithRest(all, sums, metric === 'accuracy' && weight === undefined)
    if (compared === undefined) return []
    const condition = set.map((each, place) => conditionOf(good, each, codes[place] ?? 0)).join(' and ')
    return [{ ...compared, condition, columns: set.map(({ column }) => column.name), rows: sums.rows }]
  })
}

function aloneKey(feature: SliceFeature | undefined, code: number | undefined): string {
  return JSON.stringify([feature?.column.name, code])
}

function conditionOf({ dataset }: Subject, { column, conditions }: SliceFeature, code: number): string {
  return isSensitive(dataset, column) ? `${column.name} is (hidden)` : (conditions[code] ?? '')
}

function scoreOf(metric: RowMetric, loss: number): string {
  return formatNumber(metric === 'accuracy' ? 1 - loss : loss, 4)
}
