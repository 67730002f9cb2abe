import { call } from './build.js'
import type { Expression } from './expression.js'
import { operand } from './operand.js'
import type { Operand } from './operand.js'

/** A number as ranged aggregates take it: integers so wide that their differences fit. */
export function measurable(of: Operand): Expression {
  const value = operand(of)
  return of.type === 'integer' ? call('toWideInteger', value) : value
}
