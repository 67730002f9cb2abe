import { nullRate } from '../src/metrics/nullRate.js'
import { call } from '../src/sql/build.js'
import { isOneOf } from '../src/sql/isOneOf.js'
import type { Expression } from '../src/sql/expression.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { below, positiveShare } from './bounds.js'
import type { Relative } from './bounds.js'
import { columnText } from './columnText.js'
import { judgeMeasure } from './judgeMeasure.js'
import { keptOf } from './keptOf.js'
import { columnMatcher } from './matcher.js'
import { flag, list } from './optionChecks.js'
import type { Options } from './options.js'
import { shareMeasure } from './shareMeasure.js'

export interface NullRateOptions extends Options {
  /** NaN counts as null. */
  readonly countNaN?: boolean
  /** Strings without a character count as null. */
  readonly countEmpty?: boolean
  /** Values that stand for null: `[-1, 'N/A']`. */
  readonly specials?: readonly (string | number | bigint | boolean)[]
}

export default columnMatcher(
  {
    /**
     * Asserts that less than `max` of a column's rows are null. NaN and empty strings are values unless the options say
     * otherwise.
     *
     * @param max  exclusive, in (0, 1]; 0.01 allows 99 nulls in 10,000 rows
     */
    async toHaveNullRateBelow(subject, column: Column, max: number | Relative, options: NullRateOptions = {}) {
      const ends = below(max, positiveShare)
      const special = specialOf(column, options)
      const noun = special === undefined ? 'null' : 'null or special value'
      const plural = special === undefined ? 'nulls' : 'nulls or special values'
      const measure = shareMeasure('null rate', nullRate(column, special), ({ count, of }) => ({
        counted: `${counted(count, noun, plural)} in ${counted(of, 'row')} of ${columnText(column)}`,
        facts: { nulls: count, rows: of },
      }))
      const kept = keptOf(column.name, ({ nulls }, rows) => (rows === 0 ? undefined : nulls / rows))
      return judgeMeasure(subject, special === undefined ? { ...measure, kept } : measure, ends)
    },
  },
  { options: { countNaN: flag, countEmpty: flag, specials: list } },
)

function specialOf(column: Column, { countNaN, countEmpty, specials = [] }: NullRateOptions): Expression | undefined {
  const values = [...specials, ...(countNaN === true ? [NaN] : []), ...(countEmpty === true ? [''] : [])]
  return values.length === 0 ? undefined : call('isTrue', isOneOf(column, values))
}
