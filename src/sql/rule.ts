import { call } from './build.js'
import type { Condition, ConditionExpression } from './condition.js'
import type { Expression } from './expression.js'
import { filterOf } from './filterOf.js'

/** A condition to build on. As in SQL it is neither true nor false where a value is null. */
export interface Rule extends ConditionExpression {
  and(...others: readonly Condition[]): Rule
  or(...others: readonly Condition[]): Rule
  not(): Rule
}

export function rule(expression: Expression): Rule {
  const joined = (name: 'and' | 'or', others: readonly Condition[]): Rule =>
    rule(call(name, expression, ...others.map((other) => filterOf([other]) ?? expression)))
  return {
    expression,
    and: (...others) => joined('and', others),
    or: (...others) => joined('or', others),
    not: () => rule(call('not', expression)),
  }
}
