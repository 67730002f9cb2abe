import type { Condition } from '../src/sql/condition.js'
import { amount, condition, flag, oneOf, share } from './optionChecks.js'

/** Options of every matcher. */
export interface Options {
  /** Only rows for which the condition is true are looked at. */
  readonly where?: Condition
  /** No rows are a failure unless this is true. */
  readonly allowEmpty?: boolean
  /** `warn`: a failure is told and does not fail the test. */
  readonly severity?: 'error' | 'warn'
}

/** Options of matchers that judge numbers. */
export interface NumberOptions extends Options {
  /** NaN and infinities are a failure that counts them, unless they are to be ignored as if they were null. */
  readonly nonFinite?: 'fail' | 'ignore'
}

/** Options of matchers that judge each row. */
export interface RowOptions extends NumberOptions {
  /** The share of the judged rows that must be right, in (0, 1]; default 1. */
  readonly mostly?: number
  /** Shows a few of the wrong values with their row numbers; `true` is 5. */
  readonly showValues?: boolean | number
}

export const optionsOfAll = { where: condition, allowEmpty: flag, severity: oneOf('error', 'warn') }
export const numberOptions = { nonFinite: oneOf('fail', 'ignore') }
export const rowOptions = { ...numberOptions, mostly: share, showValues: amount }
