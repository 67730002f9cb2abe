import { call, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import type { SqlValue } from '../../src/sql/selection.js'

/** A class in the type in which truths and guesses are compared. */
export function classLiteral(value: SqlValue): Expression {
  if (typeof value === 'object') return literal(null)
  return typeof value === 'number' ? call('toDouble', literal(value)) : literal(value)
}
