import { differences } from '../aggregates/differences.js'
import type { Differences, Pair } from '../aggregates/differences.js'
import { keyOf } from '../sql/keyOf.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** Where the two sides of a full join by key differ, column by column. */
export function differencesByKey(
  pairs: readonly Pair[],
  sides: readonly [string, string],
  tolerance: number,
): Metric<Differences> {
  return metric(
    keyOf('differencesByKey', pairs, sides, tolerance),
    [differences(pairs, sides, tolerance)],
    (found) => found,
  )
}
