import { call, either, literal } from './build.js'
import type { Expression } from './expression.js'
import { literalFor } from './literalFor.js'
import { operand } from './operand.js'
import type { Operand } from './operand.js'

/** Whether a row's value is one of those given; null for null. Values that the column's type cannot hold are never met. */
export function isOneOf(of: Operand, values: readonly unknown[]): Expression {
  const value = operand(of)
  const literals = values.filter((each) => !Number.isNaN(each)).map((each) => literalFor(of.type, each))
  const [first, ...more] = literals.filter((each) => each !== undefined)
  const found =
    first === undefined ? either(call('isNotNull', value), literal(false)) : call('in', value, first, ...more)
  return of.type === 'number' && values.some(Number.isNaN) ? call('or', call('isNaN', value), found) : found
}
