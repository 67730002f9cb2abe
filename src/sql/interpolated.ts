import { call, either, literal } from './build.js'
import type { Expression } from './expression.js'

/**
 * A function of a number that is linear between knots, and constant beyond the first and the last; null of null. A search tree of CASE,
 * as `binned`.
 *
 * @param at      ascending, all different, one at least
 * @param values  one each
 */
export function interpolated(value: Expression, at: readonly number[], values: readonly number[]): Expression {
  // The piece `index` ends at the knot of that index.
  const piece = (index: number): Expression => {
    const [from, to] = [values[index - 1], values[index]]
    if (from === undefined || to === undefined || from === to) return literal(to ?? from ?? null)
    const [left = 0, right = 0] = [at[index - 1], at[index]]
    const share = call('divide', call('subtract', value, literal(left)), literal(right - left))
    return call('add', literal(from), call('multiply', share, literal(to - from)))
  }
  const tree = (low: number, high: number): Expression => {
    if (low === high) return piece(low)
    const middle = Math.floor((low + high) / 2)
    const isBelow = call('lessOrEqual', value, literal(at[middle] ?? Infinity))
    return either(isBelow, tree(low, middle), tree(middle + 1, high))
  }
  return either(call('isNotNull', value), call('toDouble', tree(0, at.length)))
}
