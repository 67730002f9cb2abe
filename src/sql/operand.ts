import { columnOf } from './build.js'
import type { Expression } from './expression.js'
import type { Column, ColumnType } from './schema.js'

/** What an aggregate looks at: a column, or something made of a row, with what it holds. */
export type Operand = Column | { readonly type: ColumnType; readonly expression: Expression }

export function operand(of: Operand): Expression {
  return 'expression' in of ? of.expression : columnOf(of.name)
}
