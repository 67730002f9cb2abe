import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/** What a test of means needs of a sample. */
export interface Moments {
  readonly count: number
  readonly mean: number
  /** The sample variance, divided by n − 1: NaN of fewer than two values. */
  readonly variance: number
}

/**
 * Around the mean, in passes of their own, so that a constant has a variance of exactly 0. The mean of no values is
 * NaN.
 */
export function moments(values: Numbers): Moments {
  const count = values.length
  const rough = sum(values) / count
  // Three times 0.1 is not 0.3.
  const mean = rough + sum(Float64Array.from(values, (value) => value - rough)) / count
  const variance = sum(Float64Array.from(values, (value) => (value - mean) ** 2)) / (count - 1)
  return { count, mean, variance: count < 2 ? NaN : variance }
}
