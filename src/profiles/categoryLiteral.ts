import { literal } from '../sql/build.js'
import type { Literal } from '../sql/expression.js'
import { literalFor } from '../sql/literalFor.js'
import type { ColumnType } from '../sql/schema.js'

/** The category that a profile names, as a literal of a column's type; `undefined` when no such column can hold it. */
export function categoryLiteral(type: ColumnType, category: string): Literal | undefined {
  if (type === 'string') return literal(category)
  if (type === 'boolean') return literalFor(type, category === 'true')
  if (type === 'decimal') return literal(category, 'decimal')
  return literalFor(type, type === 'integer' && /^-?\d+$/.test(category) ? BigInt(category) : Number(category))
}
