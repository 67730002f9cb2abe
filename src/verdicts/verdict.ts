export type Outcome = 'pass' | 'fail' | 'inconclusive' | 'error'

/** A JSON value of a report. Integers beyond 2^53 and numbers that JSON cannot hold are strings. */
export type Fact = null | boolean | number | string | readonly Fact[] | { readonly [name: string]: Fact }

/** What a matcher found, as data without colour; `explain` makes the text and the reporters colour it. */
export interface Verdict {
  readonly outcome: Outcome
  /** `.not` swaps pass and fail; it leaves a firm verdict as it is (no rows, all null, NaN where a number is judged). */
  readonly firm?: boolean
  /** `warn`: all that is wrong is only to be told, and fails nothing. */
  readonly severity?: 'warn'
  /** What was asked, as a phrase: `null rate < 0.01`. */
  readonly expected: string
  /** The judged number (or what was wrong, for sets), as it stands in reports. */
  readonly received?: Fact
  /** How far the received number lies from where it should, in its unit; tells which of several failures is the worst. */
  readonly beyond?: number
  /** Where the number itself lies with 95 % confidence, when `received` is an estimate from so many rows. */
  readonly interval?: readonly [low: number, high: number]
  /** `received` as people read it, where that differs: `0.0372 (3.7 %)`. */
  readonly shown?: string
  /** Counts behind it: `1,488 nulls in 40,000 rows of customer_id (VARCHAR)`. */
  readonly counted?: string
  readonly columns?: readonly string[]
  /** The same facts as fields, for reporters and the store. */
  readonly facts?: Readonly<Record<string, Fact>>
  /** Further lines of the message, already worded. Replaces the `Expected`, `Received` lines when `expected` is empty. */
  readonly details?: readonly string[]
  /** The details tell all, in lines of their own kind: no `Expected` and `Received`. */
  readonly isTold?: true
}
