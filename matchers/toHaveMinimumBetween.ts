import type { Column } from '../src/sql/schema.js'
import { between } from './bounds.js'
import type { Between } from './bounds.js'
import { domainOf } from './domainOf.js'
import { judgeNumber } from './judgeNumber.js'
import { columnMatcher } from './matcher.js'
import { minimumOf } from './minimumOf.js'
import { numberOptions } from './options.js'
import type { NumberOptions } from './options.js'
import { requireType } from './requireType.js'

export default columnMatcher(
  {
    /**
     * Asserts that the smallest value of a numeric, date or timestamp column lies between `min` and `max`, both included.
     * Integers, decimals and times are exact. Nulls are left out; NaN and infinities fail unless `nonFinite: 'ignore'`.
     *
     * @param bounds  numbers; ISO strings, Dates or milliseconds since 1970 for dates and timestamps; or, for numbers,
     *   `{ relativeTo: reference, within: 0.1 }`
     */
    async toHaveMinimumBetween(
      subject,
      column: Column,
      ...bounds: Between<number | bigint | string | Date, NumberOptions>
    ) {
      requireType(column, ['integer', 'number', 'decimal', 'date', 'timestamp'], 'a minimum')
      return judgeNumber(subject, column, minimumOf(column), between(bounds, domainOf(column)))
    },
  },
  { options: numberOptions },
)
