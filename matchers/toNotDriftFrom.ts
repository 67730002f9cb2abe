import type { DriftMethodName } from '../src/metrics/drift/driftMethods.js'
import { compareWith } from '../src/profiles/compareWith.js'
import type { DriftOptions } from '../src/profiles/driftOptions.js'
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
import type { Options } from './options.js'

export interface ToNotDriftFromOptions extends Options, DriftOptions {
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
     * outcome is inconclusive. Received are the columns that drifted.
     *
     * @param reference  a dataset, `profile(dataset)`, `reference(name)`, or `run(…)`, `window(…)`, `sameWeekday(…)` of the store
     */
    async toNotDriftFrom(subject, reference: GivenReference, options: ToNotDriftFromOptions = {}) {
      const { method, threshold } = options
      const known = await resolveReference(subject, reference, options)
      if (method === undefined && threshold === undefined)
        return driftVerdict(await compareWith(known, dataOf(subject), options))
      if (method === undefined || threshold === undefined)
        throw new Misuse('a method needs a threshold, and a threshold a method: { method: "psi", threshold: 0.2 }')
      const drift = await measureDrift(known, dataOf(subject), options, [method])
      return joinVerdicts(methodVerdicts(drift, method, threshold))
    },
  },
  { positional: 1, options: { ...driftOptionChecks, ...methodChecks } },
)
