import type { ColumnName } from '../src/datasets/columnName.js'
import { firstOutOfOrder } from '../src/metrics/firstOutOfOrder.js'
import { missingValues } from '../src/metrics/missingValues.js'
import { rowsOutOfOrder } from '../src/metrics/rowsOutOfOrder.js'
import { allOf, call } from '../src/sql/build.js'
import { finite } from '../src/sql/finite.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Order } from '../src/sql/neighbours.js'
import type { Column } from '../src/sql/schema.js'
import { mostRows } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import { columnText } from './columnText.js'
import { columnMatcher } from './matcher.js'
import { nonFinite } from './nonFinite.js'
import { flag, text } from './optionChecks.js'
import { rowOptions } from './options.js'
import type { RowOptions } from './options.js'
import { shownCount } from './shownCount.js'
import { showValue } from './showValue.js'

export interface SortedOptions extends RowOptions {
  /** Equal neighbours are out of order too. */
  readonly strictly?: boolean
  readonly descending?: boolean
  /** The rows are looked at in the order of this column, instead of in that of the data. */
  readonly by?: ColumnName
}

export default columnMatcher(
  {
    /**
     * Asserts that the rows stand in the order of a column: as they stand in the data, files of a glob by name, or in the order
     * of another column with `by`. Text is in the order of code points. Nulls are left out; NaN and infinities fail unless
     * `nonFinite: 'ignore'`. Received is the share of rows that should not stand behind the row before them.
     */
    async toBeSortedBy(subject, column: Column, options: SortedOptions = {}) {
      const { mostly = 1, strictly = false, descending = false } = options
      const by = options.by === undefined ? undefined : subject.column(options.by)
      if (by?.name === column.name) throw new Misuse('a column is always in the order of itself; leave out "by"')
      const order: Order = { strictly, descending, ...(by === undefined ? {} : { by }) }
      const phrase = `${strictly ? 'strictly ' : ''}${descending ? 'descending' : 'ascending'}${by === undefined ? '' : ` by ${by.name}`}`
      const present = [column, ...(by === undefined ? [] : [by])].map((each) => call('isNotNull', finite(each)))
      const valued = subject.where({ expression: allOf(present) })
      const [missing, { compared, broken }] = await Promise.all([
        subject.ask(missingValues(column)),
        valued.ask(rowsOutOfOrder(column, order)),
      ])
      const notFinite = options.nonFinite === 'ignore' ? undefined : nonFinite(column, phrase, missing)
      if (notFinite !== undefined) return notFinite
      const values = missing.rows - missing.nulls
      // A single value is in order, and has no neighbour.
      const verdict = mostRows(phrase, { count: broken, of: compared === 0 && values > 0 ? 1 : compared }, mostly, {
        counted: `${counted(broken, 'row')} out of order in ${counted(values, 'value')} of ${columnText(column)}`,
        facts: { outOfOrder: broken, compared, rows: missing.rows },
      })
      const limit = verdict.outcome === 'fail' && broken > 0 ? shownCount(subject, [column], options) : 0
      if (limit === 0) return verdict
      const found = await valued.ask(firstOutOfOrder(column, order, limit))
      return {
        ...verdict,
        details: found.map(({ row, now, before }) => `row ${row}: ${showValue(now)} after ${showValue(before)}`),
      }
    },
  },
  { options: { ...rowOptions, strictly: flag, descending: flag, by: text } },
)
