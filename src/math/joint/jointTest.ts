import type { Interval } from '../interval.js'

/** Whether two sides differ in what several columns hold together. */
export interface JointTest {
  readonly statistic: number
  /** Of the statistic, 95 %, where it has one. */
  readonly interval?: Interval
  readonly pValue: number
  /** Random orders that the p-value comes from, (1 + k) / (1 + B). */
  readonly permutations?: number
  /** Columns by number, those that tell the sides apart most first, with how much; without those that do not. */
  readonly separating: readonly Separating[]
}

export interface Separating {
  readonly columns: readonly number[]
  /** In units of the statistic. */
  readonly effect: number
}
