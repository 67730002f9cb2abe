import { allOf, text } from './build.js'
import type { Condition } from './condition.js'
import type { Expression } from './expression.js'

/** One expression that is true for the rows which fulfil all conditions; nothing where there are none. */
export function filterOf(conditions: readonly Condition[]): Expression | undefined {
  if (conditions.length === 0) return undefined
  return allOf(
    conditions.map((condition) => (typeof condition === 'string' ? text(condition, true) : condition.expression)),
  )
}
