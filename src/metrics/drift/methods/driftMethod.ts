import type { Numbers } from '../../../math/numbers.js'

/** What one method found: its number, and how likely it is by chance where it is a test. */
export interface Measured {
  readonly statistic: number
  readonly pValue?: number
}

/** A classical number for how two sides of a column differ, always in the order f(reference, current). */
export interface DriftMethod {
  /**
   * What it looks at: counts of both sides over the same cells; the same, of two cells only; the values themselves.
   * Values are those of numbers, cells those of numbers or categories.
   */
  readonly from: 'cells' | 'pair' | 'values'
  /** A p-value fails below the threshold, a statistic at or above it. */
  readonly judgedBy: 'statistic' | 'pValue'
  /** `undefined` where the number does not exist for these sides. */
  measure(reference: Numbers, current: Numbers): Measured | undefined
}
