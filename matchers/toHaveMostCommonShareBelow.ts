import { mostCommonShare } from '../src/metrics/mostCommonShare.js'
import type { MostCommonShare } from '../src/metrics/mostCommonShare.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { below, positiveShare } from './bounds.js'
import type { Relative } from './bounds.js'
import { columnText } from './columnText.js'
import { isSensitive } from './isSensitive.js'
import { judgeMeasure } from './judgeMeasure.js'
import { keptOf } from './keptOf.js'
import { columnMatcher } from './matcher.js'
import type { Measure } from './measure.js'
import type { Options } from './options.js'
import { showValue } from './showValue.js'

export default columnMatcher(
  {
    /**
     * Asserts that the most frequent value of a column makes up less than `max` of its values: no default fill, no frozen sensor.
     * Nulls are left out, as are NaN and infinities. Names the value where there are at most 100 different ones.
     *
     * @param max  exclusive, in (0, 1]
     */
    async toHaveMostCommonShareBelow(subject, column: Column, ...[max]: [max: number | Relative, options?: Options]) {
      const named = ({ value, isCategory }: MostCommonShare) =>
        isCategory && !isSensitive(subject.dataset, column) ? showValue(value) : 'the most common value'
      const measure: Measure<MostCommonShare> = {
        name: 'most common share',
        metric: mostCommonShare(column),
        number: ({ count, of }) => (of === 0 ? undefined : count / of),
        kept: keptOf(column.name, (numbers, rows) => {
          const { mostCommon: [first] = [], nulls, nan = 0, positiveInfinities = 0, negativeInfinities = 0 } = numbers
          return first && first.count / (rows - nulls - nan - positiveInfinities - negativeInfinities)
        }),
        evidence: (share) => ({
          counted: `${named(share)} in ${counted(share.count, 'row')} of ${counted(share.of, 'value')} of ${columnText(column)}`,
          facts: { count: share.count, values: share.of },
        }),
        nothing: () => `Nothing could be judged: ${columnText(column)} has no value.`,
      }
      return judgeMeasure(subject, measure, below(max, positiveShare))
    },
  },
  { options: {} },
)
