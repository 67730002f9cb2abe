import type { Column } from '../src/sql/schema.js'
import { between } from './bounds.js'
import type { Between } from './bounds.js'
import { domainOf } from './domainOf.js'
import { judgeRows } from './judgeRows.js'
import { columnMatcher } from './matcher.js'
import { maximumOf } from './maximumOf.js'
import { minimumOf } from './minimumOf.js'
import { flag } from './optionChecks.js'
import { rowOptions } from './options.js'
import type { RowOptions } from './options.js'
import { rangeRule } from './rangeRule.js'
import { resolveEnds } from './resolveEnds.js'

export interface ValuesBetweenOptions extends RowOptions {
  /** The bounds themselves are not allowed. */
  readonly exclusive?: boolean
}

export default columnMatcher(
  {
    /**
     * Asserts that each value of a column lies between `min` and `max`, both included. Numbers are compared exactly, dates and
     * times in UTC, text by code points. Nulls are left out; NaN and infinities fail unless `nonFinite: 'ignore'`. Received is
     * the share of rows that are outside.
     *
     * @param bounds  numbers (one may be infinite), ISO strings, Dates or texts, as the column is; or
     *   `{ relativeTo: reference, within: 0.1 }`: 10 % beyond the smallest and largest value of the reference
     */
    async toHaveValuesBetween(
      subject,
      column: Column,
      ...bounds: Between<number | bigint | string | Date, ValuesBetweenOptions>
    ) {
      const options: ValuesBetweenOptions = subject.options
      const ends = between(bounds, domainOf(column), options.exclusive !== true)
      const range = await resolveEnds(ends, subject, minimumOf(column), maximumOf(column))
      return judgeRows(subject, rangeRule(column, range), options)
    },
  },
  { options: { ...rowOptions, exclusive: flag } },
)
