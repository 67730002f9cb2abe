import { call, columnOf, either, literal } from '../sql/build.js'
import type { Operand } from '../sql/operand.js'
import type { Column } from '../sql/schema.js'
import { specialLiteral } from './specialLiteral.js'

/** A column of which declared specials, and empty strings, are no values but null. */
export function withoutSpecials(column: Column, specials: readonly string[]): Operand {
  const value = columnOf(column.name)
  const empty = column.type === 'string' ? [literal('')] : []
  const unwanted = [...empty, ...specials.flatMap((special) => specialLiteral(column.type, special) ?? [])]
  if (unwanted.length === 0) return column
  return { type: column.type, expression: either(call('in', value, ...unwanted), literal(null), value) }
}
