import { call, either, literal } from './build.js'
import type { Expression } from './expression.js'

/**
 * Which bin a number falls into: 0 for (−∞, e1], 1 for (e1, e2], …; −1 for null. A search tree of CASE: five comparisons for twenty
 * edges.
 *
 * @param edges  ascending, all different
 */
export function binned(value: Expression, edges: readonly number[]): Expression {
  const tree = (low: number, high: number): Expression => {
    if (low === high) return literal(low)
    const middle = Math.floor((low + high) / 2)
    const isBelow = call('lessOrEqual', value, literal(edges[middle] ?? Infinity))
    return either(isBelow, tree(low, middle), tree(middle + 1, high))
  }
  return either(call('isNull', value), literal(-1), tree(0, edges.length))
}
