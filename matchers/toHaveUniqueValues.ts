import type { Column } from '../src/sql/schema.js'
import { judgeDuplicates } from './judgeDuplicates.js'
import { keyMatcher } from './matcher.js'
import { rowOptions } from './options.js'
import type { RowOptions } from './options.js'

export default keyMatcher(
  {
    /**
     * Asserts that no value stands twice in a column, or no combination of values in several columns, which are one key.
     * Exact. Rows with a null in any of the columns are left out; all NaN are one value, −0 equals 0, strings differ by case
     * and by code points. Received is the share of surplus rows: rows less different values, over rows.
     *
     * @param columns  a name, a list of names or a predicate: `['order_id', 'line']` are unique together
     */
    async toHaveUniqueValues(subject, columns: readonly Column[], options: RowOptions = {}) {
      return judgeDuplicates(subject, columns, 'left out', options)
    },
  },
  { options: rowOptions },
)
