import { literal } from '../sql/build.js'
import type { Literal } from '../sql/expression.js'
import { literalFor } from '../sql/literalFor.js'
import type { ColumnType } from '../sql/schema.js'

/** A declared special as a literal of a column's type; `undefined` when no such column can hold it. */
export function specialLiteral(type: ColumnType, special: string): Literal | undefined {
  if (type === 'string') return literal(special)
  const isNumber = special.trim() !== '' && Number.isFinite(Number(special))
  return isNumber && (type === 'integer' || type === 'number' || type === 'decimal')
    ? literalFor(type, Number(special))
    : undefined
}
