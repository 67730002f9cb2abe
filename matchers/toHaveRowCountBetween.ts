import { rowCount } from '../src/metrics/rowCount.js'
import { anyCount, between } from './bounds.js'
import type { Between } from './bounds.js'
import { judgeMeasure } from './judgeMeasure.js'
import { matcher } from './matcher.js'
import type { Options } from './options.js'

export default matcher(
  {
    /**
     * Asserts that there are `min` to `max` rows, both included, or about as many as a reference has.
     *
     * @param bounds  whole numbers from 0 (`max` may be Infinity), or `{ relativeTo: reference, within: 0.1 }`
     */
    async toHaveRowCountBetween(subject, ...bounds: Between<number | bigint, Options>) {
      const ends = between(bounds, anyCount)
      return judgeMeasure(
        subject,
        { name: 'row count', metric: rowCount, number: (rows) => rows, kept: ({ rows }) => rows },
        ends,
      )
    },
  },
  { countsRows: true, options: {} },
)
