/** A closed interval of numbers. */
export interface Interval {
  readonly low: number
  readonly high: number
}
