import { compareWith } from '../src/profiles/compareWith.js'
import type { DriftOptions } from '../src/profiles/driftOptions.js'
import { dataOf } from './drift/dataOf.js'
import { driftOptionChecks } from './drift/driftOptionChecks.js'
import { driftVerdict } from './drift/driftVerdict.js'
import { resolveReference } from './drift/resolveReference.js'
import type { GivenReference } from './drift/resolveReference.js'
import { matcher } from './matcher.js'
import type { Options } from './options.js'

export interface ToNotDriftFromOptions extends Options, DriftOptions {}

export default matcher(
  {
    /**
     * Asserts that the columns are distributed as in a reference: nulls, values beyond its range, new categories, values that
     * are suddenly frequent, and the shape of all others. A change must be both significant, at `falseAlarmRate` (default 1 %)
     * for all columns together, and large enough to matter. With too few rows to see a shift of half a standard deviation the
     * outcome is inconclusive. Received are the columns that drifted.
     *
     * @param reference  a dataset, `profile(dataset)` or `reference(name)`
     */
    async toNotDriftFrom(subject, reference: GivenReference, options: ToNotDriftFromOptions = {}) {
      return driftVerdict(
        await compareWith(await resolveReference(subject, reference, options), dataOf(subject), options),
      )
    },
  },
  { positional: 1, options: driftOptionChecks },
)
