import { combinations } from '../aggregates/combinations.js'
import { counts } from '../aggregates/counts.js'
import { distinct } from '../aggregates/distinct.js'
import { aggregate, columnOf } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import type { Column } from '../sql/schema.js'
import { metric } from './metric.js'
import type { Metric, Share } from './metric.js'

/**
 * The share of surplus rows: rows less different values (or combinations of several columns' values), over rows.
 *
 * @param nulls  `'values'`: two nulls are equal; `'left out'`: rows with a null in any of the columns do not count
 */
export function duplicateRate(columns: readonly Column[], nulls: 'values' | 'left out'): Metric<Share> {
  const key = keyOf(
    'duplicateRate',
    columns.map(({ name }) => name),
    nulls,
  )
  const [column] = columns
  if (columns.length !== 1 || column === undefined || nulls === 'values')
    return metric(key, [combinations(columns, nulls)], ({ rows, distinct }) => ({ count: rows - distinct, of: rows }))
  const values = counts({ values: aggregate('count', columnOf(column.name)) })
  return metric(key, [values, distinct(column)], ({ values }, distinct) => ({ count: values - distinct, of: values }))
}
