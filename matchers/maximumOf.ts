import { maximum } from '../src/metrics/maximum.js'
import type { Column } from '../src/sql/schema.js'
import type { SqlValue } from '../src/sql/selection.js'
import type { Measure } from './measure.js'
import { quantityOf } from './quantityOf.js'

/** The largest value of a column as a number to be judged. */
export function maximumOf(column: Column): Measure<SqlValue | undefined> {
  return { name: 'maximum', metric: maximum(column), number: (value) => quantityOf(column, value) }
}
