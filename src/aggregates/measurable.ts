import { call } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'

/** A number as ranged aggregates take it: integers so wide that their differences fit. */
export function measurable(of: Operand): Expression {
  const value = operand(of)
  return of.type === 'integer' ? call('toWideInteger', value) : value
}
