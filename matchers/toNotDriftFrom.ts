import type { ColumnName } from '../src/datasets/columnName.js'
import type { DriftMethodName } from '../src/metrics/drift/driftMethods.js'
import { compareSegments } from '../src/profiles/compareSegments.js'
import { compareWith } from '../src/profiles/compareWith.js'
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
import type { Options } from './options.js'

export interface ToNotDriftFromOptions extends Options, DriftOptions {
  /** A column whose values divide the rows into segments, each compared by itself. */
  readonly by?: ColumnName
  /** One classical number for every column instead of the default rule; needs a threshold. */
  readonly method?: DriftMethodName
  /** Exclusive for a distance; for a method with a p-value, the p-value below which there is drift. */
  readonly threshold?: number
}

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
      const { method, threshold, by } = options
      const known = await resolveReference(subject, reference, options)
      if (by !== undefined) {
        if (method !== undefined || threshold !== undefined) throw new Misuse(segmentsOfMethod)
        return driftVerdict(await compareSegments(liveSide(known), dataOf(subject), by, options))
      }
      if (method === undefined && threshold === undefined)
        return driftVerdict(await compareWith(known, dataOf(subject), options))
      if (method === undefined || threshold === undefined)
        throw new Misuse('a method needs a threshold, and a threshold a method: { method: "psi", threshold: 0.2 }')
      const drift = await measureDrift(known, dataOf(subject), options, [method])
      return joinVerdicts(methodVerdicts(drift, method, threshold))
    },
  },
  { positional: 1, options: { ...driftOptionChecks, ...methodChecks, by: text } },
)

const segmentsOfMethod =
  'a method has no segments; give it each by itself: expect(data.where(…)).toNotDriftFrom(reference.where(…), { method, threshold })'
