import { repeats } from '../aggregates/repeats.js'
import type { Repeat } from '../aggregates/repeats.js'
import { keyOf } from '../sql/keyOf.js'
import type { Column } from '../sql/schema.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** The values, or combinations of several columns' values, that stand most often, of those that stand more than once. */
export function repeatedValues(columns: readonly Column[], limit: number): Metric<readonly Repeat[]> {
  return metric(
    keyOf(
      'repeatedValues',
      columns.map(({ name }) => name),
      limit,
    ),
    [repeats(columns, limit)],
    (found) => found,
  )
}
