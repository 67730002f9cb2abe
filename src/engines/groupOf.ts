import type { Condition, ConditionExpression, Group } from '../sql/condition.js'

/** The first of the conditions whose rows are those of a group. */
export function groupOf(
  conditions: readonly Condition[],
): (ConditionExpression & { readonly group: Group }) | undefined {
  return conditions.find((condition) => typeof condition !== 'string' && condition.group !== undefined) as
    (ConditionExpression & { readonly group: Group }) | undefined
}
