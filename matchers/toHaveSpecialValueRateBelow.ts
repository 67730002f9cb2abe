import { specialRate } from '../src/metrics/specialRate.js'
import { literalFor } from '../src/sql/literalFor.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { below, positiveShare } from './bounds.js'
import type { Relative } from './bounds.js'
import { columnText } from './columnText.js'
import { judgeMeasure } from './judgeMeasure.js'
import { columnMatcher } from './matcher.js'
import type { Options } from './options.js'
import { print } from './print.js'
import { setText } from './setText.js'
import { shareMeasure } from './shareMeasure.js'

export default columnMatcher(
  {
    /**
     * Asserts that less than `max` of a column's rows hold one of some values that stand for something else: sentinels, NaN,
     * infinities. Nulls are rows like any other, and no special values.
     *
     * @param values  `[-1, 999, NaN]`; of a mixed list each column looks at those that it can hold
     * @param max     exclusive, in (0, 1]
     */
    async toHaveSpecialValueRateBelow(
      subject,
      column: Column,
      ...[values, max]: [
        values: readonly (string | number | bigint | boolean)[],
        max: number | Relative,
        options?: Options,
      ]
    ) {
      const ends = below(max, positiveShare)
      if (!Array.isArray(values)) throw new Misuse(`the values must be a list, not ${print(values)}`)
      const possible = values.filter((value) => literalFor(column.type, value) !== undefined)
      if (possible.length === 0 && column.untyped !== true)
        throw new Misuse(`${columnText(column)} can hold none of ${setText(values)}`)
      const measure = shareMeasure('special value rate', specialRate(column, possible), ({ count, of }) => ({
        counted: `${counted(count, 'special value')} in ${counted(of, 'row')} of ${columnText(column)}`,
        facts: { special: count, rows: of },
      }))
      return judgeMeasure(subject, measure, ends)
    },
  },
  { options: {}, positional: 2 },
)
