import { call, literal } from './build.js'
import type { ConditionExpression } from './condition.js'
import type { Expression } from './expression.js'

/** The rows for which an expression, a text, has a value; null is a value too. */
export function inGroup(by: Expression, value: string | null): ConditionExpression {
  const expression = value === null ? call('isNull', by) : call('equal', by, literal(value))
  return { expression, group: { by, value } }
}
