import { firstRows } from '../src/metrics/firstRows.js'
import { nullRate } from '../src/metrics/nullRate.js'
import { call, columnOf } from '../src/sql/build.js'
import { mostRows } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import { columnText } from './columnText.js'
import { columnMatcher } from './matcher.js'
import type { ColumnOrAll } from './matcher.js'
import { amount, share } from './optionChecks.js'
import type { Options, RowOptions } from './options.js'
import { shownCount } from './shownCount.js'

export interface NoNullsOptions extends Options, Pick<RowOptions, 'mostly' | 'showValues'> {}

export default columnMatcher(
  {
    /**
     * Asserts that no row of a column is null; of all columns if none is named. NaN and empty strings are no nulls. Received is
     * the share of nulls. With `showValues` the numbers of a few rows that are null are shown.
     */
    async toHaveNoNulls(subject, column: ColumnOrAll, options: NoNullsOptions = {}) {
      const nulls = await subject.ask(nullRate(column))
      const verdict = mostRows('no nulls', nulls, options.mostly ?? 1, {
        counted: `${counted(nulls.count, 'null')} in ${counted(nulls.of, 'row')} of ${columnText(column)}`,
        facts: { nulls: nulls.count, rows: nulls.of },
      })
      const limit = verdict.outcome === 'fail' ? shownCount(subject, [column], options) : 0
      if (limit === 0) return verdict
      const wrong = subject.where({ expression: call('isNull', columnOf(column.name)) })
      const rows = await wrong.ask(firstRows([], limit))
      return { ...verdict, details: [`null in row ${rows.map(({ row }) => formatNumber(row)).join(', ')}`] }
    },
  },
  { takes: 'columnOrAll', options: { mostly: share, showValues: amount } },
)
