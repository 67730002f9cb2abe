import { mean } from '../src/metrics/mean.js'
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
     * Asserts that the mean of a numeric column lies between `min` and `max`, both included. Within 1e-9 of the exact
     * result, also of large values that lie close together. Nulls are left out; NaN and infinities fail unless
     * `nonFinite: 'ignore'`.
     *
     * @param bounds  numbers, or `{ relativeTo: reference, within: 0.1 }`
     */
    async toHaveMeanBetween(subject, column: Column, ...bounds: Between<number | bigint, NumberOptions>) {
      requireNumeric(column, 'a mean')
      const measure = { name: 'mean', metric: mean(column), number: (value: number | undefined) => value }
      return judgeNumber(subject, column, measure, between(bounds, anyNumber))
    },
  },
  { options: numberOptions },
)
