import { largestGroups } from '../aggregates/largestGroups.js'
import type { Group } from '../aggregates/largestGroups.js'
import { keyOf } from '../sql/keyOf.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** Of rows that are groups, those with the most rows, and their values in some columns. */
export function biggestGroups(names: readonly string[], limit: number): Metric<readonly Group[]> {
  return metric(keyOf('biggestGroups', names, limit), [largestGroups(names, limit)], (found) => found)
}
