import { call, either } from './build.js'
import type { Expression } from './expression.js'
import { operand } from './operand.js'
import type { Operand } from './operand.js'

/** The value itself, but null where it is NaN or infinite. */
export function finite(of: Operand): Expression {
  const value = operand(of)
  return of.type === 'number' ? either(call('isFinite', value), value) : value
}
