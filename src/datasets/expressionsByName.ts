import type { Condition } from '../sql/condition.js'
import { Misuse } from '../sql/misuse.js'
import { checkedExpression } from './checkedExpression.js'
import { isObject } from './isObject.js'

/** Expressions by name as they were given to a method of a dataset; one at least. */
export function expressionsByName(method: 'with' | 'segments', given: unknown): Readonly<Record<string, Condition>> {
  const entries = isObject(given) && !Array.isArray(given) ? Object.entries(given) : []
  if (entries.length === 0) throw new Misuse(`${method}(…) takes an object of expressions by name, with one at least`)
  return Object.freeze(Object.fromEntries(entries.map(([name, each]) => [name, checkedExpression(method, each)])))
}
