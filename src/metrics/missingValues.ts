import { missing } from '../aggregates/missing.js'
import type { Missing } from '../aggregates/missing.js'
import { keyOf } from '../sql/keyOf.js'
import type { Column } from '../sql/schema.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** How many rows of a column hold null, NaN, an infinity or an empty string. */
export function missingValues(column: Column): Metric<Missing> {
  return metric(keyOf('missingValues', column.name), [missing(column)], (found) => found)
}
