import { at } from './at.js'
import type { Moments } from './moments.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/** The moments of values of which each stands for so many rows: as if it were repeated. The mean of no rows is NaN. */
export function weightedMoments(values: Numbers, rows: Numbers): Moments {
  const count = sum(rows)
  const weighted = (term: (value: number) => number): number =>
    sum(Float64Array.from(values, (value, index) => (at(rows, index) === 0 ? 0 : at(rows, index) * term(value))))
  const rough = weighted((value) => value) / count
  // As in `moments`: a constant has a variance of exactly 0.
  const mean = rough + weighted((value) => value - rough) / count
  const variance = weighted((value) => (value - mean) ** 2) / (count - 1)
  return { count, mean, variance: count > 1 ? variance : NaN }
}
