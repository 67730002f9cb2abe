import { total } from '../src/metrics/total.js'
import type { Column } from '../src/sql/schema.js'
import { anyNumber, between } from './bounds.js'
import type { Between } from './bounds.js'
import { judgeNumber } from './judgeNumber.js'
import { columnMatcher } from './matcher.js'
import { numberOptions } from './options.js'
import type { NumberOptions } from './options.js'
import { requireNumeric } from './requireNumeric.js'

export default columnMatcher(
  {
    /**
     * Asserts that the sum of a numeric column lies between `min` and `max`, both included. Exact for integers and decimals.
     * Nulls are left out; NaN and infinities fail unless `nonFinite: 'ignore'`.
     *
     * @param bounds  numbers, or `{ relativeTo: reference, within: 0.1 }`
     */
    async toHaveSumBetween(subject, column: Column, ...bounds: Between<number | bigint, NumberOptions>) {
      requireNumeric(column, 'a sum')
      const measure = {
        name: 'sum',
        metric: total(column),
        number: (value: number | bigint | string | undefined) => value,
      }
      return judgeNumber(subject, column, measure, between(bounds, anyNumber))
    },
  },
  { options: numberOptions },
)
