import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * For each score, the share of rows that have a lower one, those with the same counting half; NaN where there are no
 * rows. O(n log n).
 *
 * @param scores  in any order, repeated ones allowed
 * @param rows    how many rows each of the scores stands for
 */
export function placements(scores: Numbers, rows: Numbers): Float64Array {
  const order = Uint32Array.from(scores, (_, index) => index).sort((a, b) => at(scores, a) - at(scores, b))
  const total = sum(rows)
  const result = new Float64Array(scores.length)
  let below = 0
  let from = 0
  while (from < order.length) {
    const score = at(scores, at(order, from))
    let here = 0
    let to = from
    for (; to < order.length && at(scores, at(order, to)) === score; to++) here += at(rows, at(order, to))
    for (const index of order.subarray(from, to)) result[index] = (below + here / 2) / total
    below += here
    from = to
  }
  return result
}
