import { compareExact } from '../../math/compareExact.js'
import type { Exact } from './numericProfile.js'
import type { Grid, Step } from './gridOf.js'

/** Counts of a column's values, exactly, at all places that were asked for. */
export interface Cumulative {
  readonly total: number
  /** Values ≤ `value`. */
  upTo(value: Exact): number
  /** Values < `value`. */
  below(value: Exact): number
}

/**
 * @param steps   ascending, without repetition; each value asked for must be among them by its `at` or `before`
 * @param counts  between the steps: (−∞, s1], (s1, s2], …, (sk, +∞)
 */
export function cumulative(grid: Grid, steps: readonly Step[], counts: readonly number[]): Cumulative {
  const sums: number[] = []
  let total = 0
  for (const count of counts) sums.push((total += count))
  const position = (step: Step): number => {
    let [low, high] = [0, steps.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = compareExact(steps[middle] ?? NaN, step)
      if (order === 0) return middle
      if (order === -1) low = middle + 1
      else high = middle - 1
    }
    throw new RangeError(`nothing was counted at ${step}`)
  }
  return {
    total,
    upTo: (value) => sums[position(grid.at(value))] ?? total,
    below: (value) => sums[position(grid.before(value))] ?? 0,
  }
}
