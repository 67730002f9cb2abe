import { quantile } from '../src/metrics/quantile.js'
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
     * Asserts that the median of a numeric column lies between `min` and `max`, both included. Exact; the mean of the two
     * middle values where their number is even. Nulls are left out; NaN and infinities fail unless `nonFinite: 'ignore'`.
     *
     * @param bounds  numbers, or `{ relativeTo: reference, within: 0.1 }`
     */
    async toHaveMedianBetween(subject, column: Column, ...bounds: Between<number | bigint, NumberOptions>) {
      requireNumeric(column, 'a median')
      const measure = { name: 'median', metric: quantile(column, 0.5), number: (value: number | undefined) => value }
      return judgeNumber(subject, column, measure, between(bounds, anyNumber))
    },
  },
  { options: numberOptions },
)
