import { minimum } from '../src/metrics/minimum.js'
import type { Operand } from '../src/sql/operand.js'
import type { SqlValue } from '../src/sql/selection.js'
import { keptOf } from './keptOf.js'
import type { Measure } from './measure.js'
import { quantityOf } from './quantityOf.js'

/** The smallest value of a column as a number to be judged. */
export function minimumOf(of: Operand): Measure<SqlValue | undefined> {
  return {
    name: 'minimum',
    metric: minimum(of),
    number: (value) => quantityOf(of, value),
    ...('name' in of ? { kept: keptOf(of.name, (column) => column.minimum) } : {}),
  }
}
