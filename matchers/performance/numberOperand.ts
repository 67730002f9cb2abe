import { call, either, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { operand } from '../../src/sql/operand.js'
import type { Operand } from '../../src/sql/operand.js'
import type { Column } from '../../src/sql/schema.js'

/** A column as a double; true is 1 and false 0. */
export function numberOperand(column: Column): Operand {
  const value = operand(column)
  const expression: Expression =
    column.type === 'boolean'
      ? either(call('isNotNull', value), either(value, literal(1), literal(0)))
      : call('toDouble', value)
  return { type: 'number', expression: call('toDouble', expression) }
}
