import { compliance } from '../src/metrics/compliance.js'
import type { Share } from '../src/metrics/metric.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import { below, positiveShare } from './bounds.js'
import type { Relative } from './bounds.js'
import { columnText } from './columnText.js'
import { judgeNumber } from './judgeNumber.js'
import { liesWithin } from './liesWithin.js'
import { columnMatcher } from './matcher.js'
import type { Measure } from './measure.js'
import { oneOf, positive } from './optionChecks.js'
import { numberOptions } from './options.js'
import type { NumberOptions } from './options.js'
import { outlierFences } from './outlierFences.js'
import type { OutlierMethod } from './outlierFences.js'
import { requireNumeric } from './requireNumeric.js'

export interface OutlierOptions extends NumberOptions {
  /**
   * `iqr` (the default): beyond the quartiles by more than 1.5 times their distance. `zScore`: more than 3 standard deviations
   * from the mean. `mad`: more than 3.5 from the median, in median absolute deviations over 0.6745.
   */
  readonly method?: OutlierMethod
  /** Another factor than 1.5, 3 or 3.5. */
  readonly factor?: number
}

type Outliers = Share & { readonly fences: { readonly low: number; readonly high: number } | undefined }

export default columnMatcher(
  {
    /**
     * Asserts that less than `max` of a numeric column's values are outliers among the column's own values. Exact. Where half of
     * the values are one (`iqr`, `mad`), all others are outliers. Nulls are left out; NaN and infinities fail unless
     * `nonFinite: 'ignore'`. Needs a second statement, `mad` a third.
     *
     * @param max  exclusive, in (0, 1]
     */
    async toHaveOutlierRateBelow(subject, column: Column, max: number | Relative, options: OutlierOptions = {}) {
      requireNumeric(column, 'an outlier rate')
      const { method = 'iqr', factor } = options
      const measure: Measure<Outliers> = {
        name: `outlier rate (${method})`,
        async metric(data) {
          const fences = await outlierFences(data, column, method, factor)
          const { low = -Infinity, high = Infinity } = fences ?? {}
          const inside = { minimum: { value: low, included: true }, maximum: { value: high, included: true } }
          const { judged, broken } = await data.ask(compliance(liesWithin(column, inside)))
          return { count: broken, of: judged, fences }
        },
        number: ({ count, of }) => (of === 0 ? undefined : count / of),
        evidence: ({ count, of, fences }) => ({
          counted: `${counted(count, 'outlier')} in ${counted(of, 'value')} of ${columnText(column)}`,
          facts: { outliers: count, ...fences },
          ...(fences === undefined
            ? {}
            : { details: [`Outliers lie below ${formatNumber(fences.low)} or above ${formatNumber(fences.high)}.`] }),
        }),
      }
      return judgeNumber(subject, column, measure, below(max, positiveShare))
    },
  },
  { options: { ...numberOptions, method: oneOf('iqr', 'zScore', 'mad'), factor: positive }, positional: 1 },
)
