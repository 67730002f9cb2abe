import type { Interval } from '../math/interval.js'
import type { Evidence } from './bound.js'

/** A number estimated from rows that are a sample of more to come. */
export interface Estimate {
  /** `undefined` when it is not defined of these rows, or must not be judged. */
  readonly value: number | undefined
  /** Why there is no value. */
  readonly because?: string
  /** Where the number lies with a confidence in (0, 1); `undefined` where that is not known. */
  readonly interval: (confidence: number) => Interval | undefined
  /** Rows that it was computed from. */
  readonly rows: number
  readonly evidence: Evidence
}
