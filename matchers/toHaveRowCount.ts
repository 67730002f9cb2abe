import { rowCount } from '../src/metrics/rowCount.js'
import { anyCount, exactly } from './bounds.js'
import type { Relative } from './bounds.js'
import { judgeMeasure } from './judgeMeasure.js'
import { matcher } from './matcher.js'
import type { Options } from './options.js'

export default matcher(
  {
    /**
     * Asserts that there are exactly `n` rows, or about as many as a reference has.
     *
     * @param n  a whole number from 0, or `{ relativeTo: reference, within: 0.1 }`: 10 % more or fewer
     */
    async toHaveRowCount(subject, ...[n]: [n: number | bigint | Relative, options?: Options]) {
      return judgeMeasure(
        subject,
        { name: 'row count', metric: rowCount, number: (rows) => rows, kept: ({ rows }) => rows },
        exactly(n, anyCount),
      )
    },
  },
  { countsRows: true, options: {} },
)
