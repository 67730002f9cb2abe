import type { ColumnName } from '../src/datasets/columnName.js'
import type { DriftMethodName } from '../src/metrics/drift/driftMethods.js'
import { compareSegments } from '../src/profiles/compareSegments.js'
import { compareWith } from '../src/profiles/compareWith.js'
import type { ColumnImportance } from '../src/models/importance/permutationImportance.js'
import type { DriftOptions } from '../src/profiles/driftOptions.js'
import { liveSide } from '../src/profiles/liveSide.js'
import { measureDrift } from '../src/profiles/measureDrift.js'
import { Misuse } from '../src/sql/misuse.js'
import { dataOf } from './drift/dataOf.js'
import { driftOptionChecks } from './drift/driftOptionChecks.js'
import { driftVerdict } from './drift/driftVerdict.js'
import { methodChecks } from './drift/methodChecks.js'
import { methodVerdicts } from './drift/methodVerdicts.js'
import { resolveReference } from './drift/resolveReference.js'
import type { GivenReference } from './drift/resolveReference.js'
import { joinVerdicts } from './joinVerdicts.js'
import { matcher } from './matcher.js'
import { text } from './optionChecks.js'
import type { OptionCheck } from './optionChecks.js'
import type { Options } from './options.js'

export interface ToNotDriftFromOptions extends Options, DriftOptions {
  /** A column whose values divide the rows into segments, each compared by itself. */
  readonly by?: ColumnName
  /** One classical number for every column instead of the default rule; needs a threshold. */
  readonly method?: DriftMethodName
  /** Exclusive for a distance; for a method with a p-value, the p-value below which there is drift. */
  readonly threshold?: number
  /** Of `importance(model, data)`: drifted columns are told by what they matter to the model, and not by how far they drifted. */
  readonly importance?: readonly Pick<ColumnImportance, 'column' | 'importance'>[]
}

const weighed: OptionCheck = (value) =>
  Array.isArray(value) && value.every((each: unknown) => isWeight(each))
    ? undefined
    : 'what importance(model, data) gives: a list of { column, importance }'

export default matcher(
  {
    /**
     * Asserts that the columns are distributed as in a reference: nulls, values beyond its range, new categories, values that
     * are suddenly frequent, and the shape of all others. A change must be both significant, at `falseAlarmRate` (default 1 %)
     * for all columns together, and large enough to matter. With too few rows to see a shift of half a standard deviation the
     * outcome is inconclusive. With `by`, the rows of each value of a column are compared by themselves, at one false-alarm rate for
     * all, and that column itself over all rows. Received are the columns that drifted.
     *
     * @param reference  a dataset, `profile(dataset)`, `reference(name)`, or `run(…)`, `window(…)`, `sameWeekday(…)` of the store
     */
    async toNotDriftFrom(subject, reference: GivenReference, options: ToNotDriftFromOptions = {}) {
      const { method, threshold, by, importance } = options
      const weights = importance && new Map(importance.map((each) => [each.column, each.importance]))
      const known = await resolveReference(subject, reference, options)
      if (by !== undefined) {
        if (method !== undefined || threshold !== undefined) throw new Misuse(segmentsOfMethod)
        return driftVerdict(await compareSegments(liveSide(known), dataOf(subject), by, options), weights)
      }
      if (method === undefined && threshold === undefined)
        return driftVerdict(await compareWith(known, dataOf(subject), options), weights)
      if (method === undefined || threshold === undefined)
        throw new Misuse('a method needs a threshold, and a threshold a method: { method: "psi", threshold: 0.2 }')
      if (importance !== undefined)
        throw new Misuse('importance orders what the rule finds; leave out method or importance')
      const drift = await measureDrift(known, dataOf(subject), options, [method])
      return joinVerdicts(methodVerdicts(drift, method, threshold))
    },
  },
  { positional: 1, options: { ...driftOptionChecks, ...methodChecks, by: text, importance: weighed } },
)

const segmentsOfMethod =
  'a method has no segments; give it each by itself: expect(data.where(…)).toNotDriftFrom(reference.where(…), { method, threshold })'

function isWeight(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('column' in value) || !('importance' in value)) return false
  return typeof value.column === 'string' && typeof value.importance === 'number'
}
