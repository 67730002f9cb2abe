import { Misuse } from '../src/sql/misuse.js'
import type { Column, ColumnType } from '../src/sql/schema.js'
import { columnText } from './columnText.js'

/** Throws a misuse when a column is of no type that `what` can be made of. A column of nothing but nulls may be anything. */
export function requireType(column: Column, types: readonly ColumnType[], what: string): void {
  if (column.untyped === true || types.includes(column.type)) return
  throw new Misuse(`${what} is of ${types.join(' or ')} columns; ${columnText(column)} is ${column.type}`)
}
