import type { Numbers } from './numbers.js'
import { at } from './at.js'

/** The distinct values of two samples together, ascending, and how many values of each sample lie at or below each. */
export interface PooledValues {
  readonly values: Float64Array
  readonly reference: Float64Array
  readonly current: Float64Array
}

/** Sorts and counts: all that the tests by ranks need. O(n log n). Values must not be NaN. */
export function pooledValues(reference: Numbers, current: Numbers): PooledValues {
  const a = Float64Array.from(reference).sort()
  const b = Float64Array.from(current).sort()
  const values = new Float64Array(a.length + b.length)
  const below = new Float64Array(values.length)
  const currentBelow = new Float64Array(values.length)
  let i = 0
  let j = 0
  let distinct = 0
  while (i < a.length || j < b.length) {
    const value = j === b.length || at(a, i) <= at(b, j) ? at(a, i) : at(b, j)
    while (a[i] === value) i++
    while (b[j] === value) j++
    values[distinct] = value
    below[distinct] = i
    currentBelow[distinct] = j
    distinct++
  }
  return {
    values: values.subarray(0, distinct),
    reference: below.subarray(0, distinct),
    current: currentBelow.subarray(0, distinct),
  }
}
