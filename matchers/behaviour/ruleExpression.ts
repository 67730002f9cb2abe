import { call, text } from '../../src/sql/build.js'
import type { Condition, ConditionExpression } from '../../src/sql/condition.js'

/** True of the rows that do not break a rule. As in SQL, a rule of a null may be neither kept nor broken. */
export function ruleExpression(rule: Condition): ConditionExpression {
  const expression = typeof rule === 'string' ? text(rule, true) : rule.expression
  return { expression: call('not', call('isFalse', expression)) }
}
