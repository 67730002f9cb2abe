import type { Column, ColumnType } from '../../src/sql/schema.js'

/** What else keeps a promise: a file without a fraction holds integers where numbers were promised, and a day is a moment. */
const others: Partial<Record<ColumnType, readonly ColumnType[]>> = {
  number: ['integer', 'decimal'],
  decimal: ['integer'],
  timestamp: ['date'],
}

/** Whether a column holds what was promised. One of nothing but nulls that does not say its type holds anything. */
export function holdsType({ type, untyped }: Column, promised: ColumnType): boolean {
  if (untyped === true || promised === 'other' || type === promised) return true
  return others[promised]?.includes(type) ?? false
}
