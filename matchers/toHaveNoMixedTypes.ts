import { compliance } from '../src/metrics/compliance.js'
import { firstRows } from '../src/metrics/firstRows.js'
import { call, columnOf, either, literal } from '../src/sql/build.js'
import { looksNumeric } from '../src/sql/looksNumeric.js'
import type { Column } from '../src/sql/schema.js'
import { mostRows } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import { columnText } from './columnText.js'
import { columnMatcher } from './matcher.js'
import { amount, share } from './optionChecks.js'
import type { Options, RowOptions } from './options.js'
import { shownCount } from './shownCount.js'
import { showValue } from './showValue.js'

export interface MixedTypesOptions extends Options, Pick<RowOptions, 'mostly' | 'showValues'> {}

export default columnMatcher(
  {
    /**
     * Asserts that a text column does not hold numbers among words, or words among numbers (`'N/A'` in a column of prices). Text reads
     * as a number if it is nothing but digits, a sign, decimal points or commas, an exponent, a percent sign. Nulls and blank texts are
     * left out. A column of another type is never mixed. Received is the share of rows of the rarer kind.
     */
    async toHaveNoMixedTypes(subject, column: Column, options: MixedTypesOptions = {}) {
      const value = columnOf(column.name)
      const isText = column.type === 'string'
      const isNumber = isText
        ? either(call('notEqual', call('trim', value), literal('')), looksNumeric(value))
        : either(call('isNotNull', value), literal(true))
      const { judged, broken: words } = await subject.ask(compliance(isNumber))
      const [rarer, noun] = words * 2 <= judged ? [words, 'word'] : [judged - words, 'number']
      const verdict = mostRows('one kind of value', { count: rarer, of: judged }, options.mostly ?? 1, {
        counted: `${counted(rarer, noun)} among ${counted(judged, 'value')} of ${columnText(column)}`,
        facts: isText ? { numbers: judged - words, words } : { values: judged },
      })
      const limit = verdict.outcome === 'fail' && rarer > 0 ? shownCount(subject, [column], options) : 0
      if (limit === 0) return verdict
      const rare = call(noun === 'word' ? 'isFalse' : 'isTrue', isNumber)
      const rows = await subject.where({ expression: rare }).ask(firstRows([column], limit))
      return { ...verdict, details: rows.map(({ row, values }) => `row ${row}: ${showValue(values[0] ?? null)}`) }
    },
  },
  { options: { mostly: share, showValues: amount } },
)
