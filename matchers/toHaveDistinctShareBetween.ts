import { distinctShare } from '../src/metrics/distinctShare.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { anyShare, between } from './bounds.js'
import type { Between } from './bounds.js'
import { columnText } from './columnText.js'
import { judgeMeasure } from './judgeMeasure.js'
import { keptOf } from './keptOf.js'
import { columnMatcher } from './matcher.js'
import type { Options } from './options.js'
import { shareMeasure } from './shareMeasure.js'

export default columnMatcher(
  {
    /**
     * Asserts that different values over values lie between `min` and `max`, both included: 1 when no value stands twice. Exact,
     * never estimated. Nulls are no values; all NaN are one. A column of nothing but nulls fails.
     *
     * @param bounds  shares in [0, 1], or `{ relativeTo: reference, within: 0.1 }`
     */
    async toHaveDistinctShareBetween(subject, column: Column, ...bounds: Between<number, Options>) {
      const measure = shareMeasure('distinct share', distinctShare(column), ({ count, of }) => ({
        counted: `${counted(count, 'different value')} in ${counted(of, 'value')} of ${columnText(column)}`,
        facts: { distinct: count, values: of },
      }))
      const kept = keptOf(column.name, ({ distinct, nulls }, rows) =>
        distinct === undefined || rows === nulls ? undefined : distinct / (rows - nulls),
      )
      return judgeMeasure(subject, { ...measure, kept }, between(bounds, anyShare))
    },
  },
  { options: {} },
)
