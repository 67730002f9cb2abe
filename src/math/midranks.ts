import { at } from './at.js'
import type { Numbers } from './numbers.js'

/**
 * The rank of each value, from 1; tied values share the mean of theirs. SciPy's `rankdata`. O(n log n); values must not
 * be NaN.
 */
export function midranks(values: Numbers): Float64Array {
  const order = Uint32Array.from(values, (_, index) => index).sort((a, b) => at(values, a) - at(values, b))
  const ranks = new Float64Array(values.length)
  let from = 0
  while (from < order.length) {
    const value = at(values, at(order, from))
    let to = from + 1
    while (to < order.length && at(values, at(order, to)) === value) to++
    for (const index of order.subarray(from, to)) ranks[index] = (from + to + 1) / 2
    from = to
  }
  return ranks
}
