import { judgeDuplicates } from './judgeDuplicates.js'
import { matcher } from './matcher.js'
import { amount, share } from './optionChecks.js'
import type { Options, RowOptions } from './options.js'

export interface UniqueRowsOptions extends Options, Pick<RowOptions, 'mostly' | 'showValues'> {}

export default matcher(
  {
    /**
     * Asserts that no row stands twice, all columns taken together. Exact. Two nulls are equal here, as are two NaN. Received is
     * the share of surplus rows: rows less different rows, over rows.
     */
    async toHaveUniqueRows(subject, options: UniqueRowsOptions = {}) {
      return judgeDuplicates(subject, subject.schema, 'values', options)
    },
  },
  { options: { mostly: share, showValues: amount } },
)
