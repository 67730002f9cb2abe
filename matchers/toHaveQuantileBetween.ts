import { quantile } from '../src/metrics/quantile.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { anyNumber, anyShare, between } from './bounds.js'
import type { Between } from './bounds.js'
import { judgeNumber } from './judgeNumber.js'
import { columnMatcher } from './matcher.js'
import { numberOptions } from './options.js'
import type { NumberOptions } from './options.js'
import { print } from './print.js'
import { requireNumeric } from './requireNumeric.js'

export default columnMatcher(
  {
    /**
     * Asserts that a quantile of a numeric column lies between `min` and `max`, both included. Exact, interpolated linearly
     * between values (type 7, the default of R and NumPy). Nulls are left out; NaN and infinities fail unless
     * `nonFinite: 'ignore'`.
     *
     * @param q       which quantile, in [0, 1]; 0.95 is the value that 95 % of the rows do not exceed
     * @param bounds  numbers, or `{ relativeTo: reference, within: 0.1 }`
     */
    async toHaveQuantileBetween(
      subject,
      column: Column,
      q: number,
      ...bounds: Between<number | bigint, NumberOptions>
    ) {
      requireNumeric(column, 'a quantile')
      if (typeof anyShare(q) === 'string') throw new Misuse(`the quantile must be a share in [0, 1], not ${print(q)}`)
      const measure = {
        name: `quantile ${q}`,
        metric: quantile(column, q),
        number: (value: number | undefined) => value,
      }
      return judgeNumber(subject, column, measure, between(bounds, anyNumber))
    },
  },
  { options: numberOptions, positional: 1 },
)
