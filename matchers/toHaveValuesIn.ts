import { columnOf } from '../src/sql/build.js'
import { isOneOf } from '../src/sql/isOneOf.js'
import type { Column } from '../src/sql/schema.js'
import { judgeCategories } from './judgeCategories.js'
import { literalSet } from './literalSet.js'
import { columnMatcher } from './matcher.js'
import { rowOptions } from './options.js'
import type { RowOptions } from './options.js'
import { setText } from './setText.js'

export default columnMatcher(
  {
    /**
     * Asserts that each value of a column is one of `set`. Compared exactly: `'NY'` is not `'ny'`, NaN is a value like any
     * other. Nulls are left out. Received is the share of rows that hold something else, which is listed with its counts
     * where the column has at most 100 different values.
     *
     * @param set  a list or a Set of strings, numbers, booleans or dates, as the column is
     */
    async toHaveValuesIn(
      subject,
      column: Column,
      set: Iterable<string | number | bigint | boolean | Date | null>,
      options: RowOptions = {},
    ) {
      const values = literalSet(column, set)
      const rule = isOneOf({ type: column.type, expression: columnOf('value') }, values)
      return judgeCategories(subject, column, `values in ${setText(values)}`, rule, options)
    },
  },
  { options: rowOptions, positional: 1 },
)
