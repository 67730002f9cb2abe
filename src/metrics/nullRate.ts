import { counts } from '../aggregates/counts.js'
import { aggregate, call, columnOf } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import type { Column } from '../sql/schema.js'
import { metric } from './metric.js'
import type { Metric, Share } from './metric.js'

/**
 * The share of rows without a value in a column.
 *
 * @param special  what counts as a null beside null itself: NaN, an empty string, a sentinel
 */
export function nullRate(column: Column, special?: Expression): Metric<Share> {
  const value = columnOf(column.name)
  const cells =
    special === undefined
      ? { rows: aggregate('count'), values: aggregate('count', value) }
      : {
          rows: aggregate('count'),
          values: aggregate('countIf', call('not', call('or', special, call('isNull', value)))),
        }
  return metric(keyOf('nullRate', column.name, special), [counts(cells)], ({ rows, values }) => ({
    count: rows - values,
    of: rows,
  }))
}
