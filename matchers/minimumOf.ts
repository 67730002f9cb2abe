import { minimum } from '../src/metrics/minimum.js'
import type { Column } from '../src/sql/schema.js'
import type { SqlValue } from '../src/sql/selection.js'
import type { Measure } from './measure.js'
import { quantityOf } from './quantityOf.js'

/** The smallest value of a column as a number to be judged. */
export function minimumOf(column: Column): Measure<SqlValue | undefined> {
  return { name: 'minimum', metric: minimum(column), number: (value) => quantityOf(column, value) }
}
