import { distinctShare } from '../src/metrics/distinctShare.js'
import type { Share } from '../src/metrics/metric.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { anyCount, between } from './bounds.js'
import type { Between } from './bounds.js'
import { columnText } from './columnText.js'
import { judgeMeasure } from './judgeMeasure.js'
import { keptOf } from './keptOf.js'
import { columnMatcher } from './matcher.js'
import type { Measure } from './measure.js'

import type { Options } from './options.js'

export default columnMatcher(
  {
    /**
     * Asserts that a column holds `min` to `max` different values, both included. Exact, never estimated. Null is no value; all
     * NaN are one, −0 equals 0, strings differ by case and code points. A column of nothing but nulls fails.
     *
     * @param bounds  whole numbers from 0 (`max` may be Infinity), or `{ relativeTo: reference, within: 0.1 }`
     */
    async toHaveDistinctCountBetween(subject, column: Column, ...bounds: Between<number, Options>) {
      const measure: Measure<Share> = {
        name: 'distinct values',
        metric: distinctShare(column),
        number: ({ count, of }) => (of === 0 ? undefined : count),
        kept: keptOf(column.name, ({ distinct }) => distinct),
        evidence: ({ count, of }) => ({
          counted: `${counted(count, 'different value')} in ${counted(of, 'value')} of ${columnText(column)}`,
          facts: { distinct: count, values: of },
        }),
        nothing: () => `Nothing could be judged: every row of ${columnText(column)} is null.`,
      }
      return judgeMeasure(subject, measure, between(bounds, anyCount))
    },
  },
  { options: {} },
)
