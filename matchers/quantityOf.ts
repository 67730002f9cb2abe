import { moment } from '../src/sql/moment.js'
import type { Operand } from '../src/sql/operand.js'
import type { SqlValue } from '../src/sql/selection.js'
import type { Quantity } from '../src/verdicts/quantity.js'

/** A value of a column as something with a size; `undefined` for null and for what has none. */
export function quantityOf({ type }: Operand, value: SqlValue | undefined): Quantity | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  if (typeof value !== 'string') return undefined
  if (type === 'decimal') return value
  if (type === 'date' || type === 'timestamp') return moment(value)
  return { word: value }
}
