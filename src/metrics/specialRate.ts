import { counts } from '../aggregates/counts.js'
import { aggregate } from '../sql/build.js'
import { isOneOf } from '../sql/isOneOf.js'
import { keyOf } from '../sql/keyOf.js'
import type { Column } from '../sql/schema.js'
import { metric } from './metric.js'
import type { Metric, Share } from './metric.js'

/** The share of all rows whose value is one of those given, NaN and infinities too. */
export function specialRate(column: Column, values: readonly unknown[]): Metric<Share> {
  const special = isOneOf(column, values)
  const cells = { rows: aggregate('count'), special: aggregate('countIf', special) }
  return metric(keyOf('specialRate', column.name, special), [counts(cells)], ({ rows, special }) => ({
    count: special,
    of: rows,
  }))
}
