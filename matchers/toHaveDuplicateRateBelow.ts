import type { ColumnName } from '../src/datasets/columnName.js'
import { duplicateRate } from '../src/metrics/duplicateRate.js'
import { counted } from '../src/verdicts/counted.js'
import { below, positiveShare } from './bounds.js'
import type { Relative } from './bounds.js'
import { columnText } from './columnText.js'
import { judgeMeasure } from './judgeMeasure.js'
import { matcher } from './matcher.js'
import type { Columns } from '../src/datasets/resolveColumns.js'
import type { Options } from './options.js'
import { selectColumns } from './selectColumns.js'
import { shareMeasure } from './shareMeasure.js'

export default matcher(
  {
    /**
     * Asserts that less than `max` of the rows are surplus: rows less different rows, over rows. Exact. Over all columns unless
     * some are named; then rows with a null in any of them are left out, while whole rows may have nulls, which are equal.
     *
     * @param max      exclusive, in (0, 1]
     * @param columns  which columns make two rows the same
     */
    async toHaveDuplicateRateBelow(
      subject,
      ...[max, columns]:
        | [max: number | Relative, columns?: Columns<ColumnName>, options?: Options]
        | [max: number | Relative, options?: Options]
    ) {
      const ends = below(max, positiveShare)
      const named = typeof columns === 'string' || typeof columns === 'function' || Array.isArray(columns)
      const chosen = named ? selectColumns(subject, columns) : subject.schema
      const rate = duplicateRate(chosen, named ? 'left out' : 'values')
      const about = named ? ` of ${chosen.map(columnText).join(', ')}` : ''
      const measure = shareMeasure('duplicate rate', rate, ({ count, of }) => ({
        counted: `${counted(count, 'surplus row')} in ${counted(of, 'row')}${about}`,
        columns: chosen.map(({ name }) => name),
        facts: { surplus: count, rows: of },
      }))
      return judgeMeasure(subject, measure, ends)
    },
  },
  { options: {}, positional: 1 },
)
