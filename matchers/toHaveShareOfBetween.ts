import type { KeptColumn } from '../src/profiles/keptNumbers.js'
import { shareOf } from '../src/metrics/shareOf.js'
import { literalFor } from '../src/sql/literalFor.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { anyShare, between } from './bounds.js'
import type { Between } from './bounds.js'
import { columnText } from './columnText.js'
import { judgeMeasure } from './judgeMeasure.js'
import { keptOf } from './keptOf.js'
import { columnMatcher } from './matcher.js'
import type { Options } from './options.js'
import { print } from './print.js'
import { shareMeasure } from './shareMeasure.js'

export default columnMatcher(
  {
    /**
     * Asserts that one value makes up a share between `min` and `max`, both included, of a column's values. Nulls are left out;
     * NaN is a value. For the share of nulls there is `toHaveNullRateBelow`.
     *
     * @param value   a string, number, boolean or date, as the column is
     * @param bounds  shares in [0, 1], or `{ relativeTo: reference, within: 0.1 }`
     */
    async toHaveShareOfBetween(
      subject,
      column: Column,
      value: string | number | bigint | boolean | Date,
      ...bounds: Between<number, Options>
    ) {
      if (column.untyped !== true && literalFor(column.type, value) === undefined)
        throw new Misuse(`${columnText(column)} cannot hold ${print(value)}: it is a ${column.type} column`)
      const measure = shareMeasure(`share of ${print(value)}`, shareOf(column, value), ({ count, of }) => ({
        counted: `${counted(count, 'row')} with it in ${counted(of, 'value')} of ${columnText(column)}`,
        facts: { count, values: of },
      }))
      const kept = keptOf(column.name, (numbers, rows) => keptShare(numbers, rows, value))
      return judgeMeasure(subject, { ...measure, kept }, between(bounds, anyShare))
    },
  },
  { options: {}, positional: 1 },
)

/** Of frequent values, the only ones whose counts are kept. */
function keptShare(
  { mostCommon = [], distinct, nulls }: KeptColumn,
  rows: number,
  value: string | number | bigint | boolean | Date,
): number | undefined {
  const found = mostCommon.find((each) => each.value === (typeof value === 'bigint' ? String(value) : value))
  const count = found?.count ?? (distinct === mostCommon.length ? 0 : undefined)
  return count === undefined || rows === nulls ? undefined : count / (rows - nulls)
}
