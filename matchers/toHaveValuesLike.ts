import { call, columnOf, literal } from '../src/sql/build.js'
import { knownPatterns } from '../src/sql/knownPatterns.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { suggestion } from '../src/sql/suggestion.js'
import { judgeRows } from './judgeRows.js'
import { columnMatcher } from './matcher.js'
import { rowOptions } from './options.js'
import type { RowOptions } from './options.js'
import { print } from './print.js'
import { requireType } from './requireType.js'

export type KnownPattern = keyof typeof knownPatterns

export default columnMatcher(
  {
    /**
     * Asserts that each value of a text column, the whole of it, has a known form: `email`, `uuid`, `url`, `ipv4`,
     * `iso-date`, …. Nulls are left out, empty strings are not. Received is the share of rows that have another form.
     *
     * @param pattern  the name of the form; it says nothing about whether the mailbox or the host exists
     */
    async toHaveValuesLike(subject, column: Column, pattern: KnownPattern, options: RowOptions = {}) {
      requireType(column, ['string'], 'a form of text')
      const names = Object.keys(knownPatterns)
      if (!names.includes(pattern)) {
        const remedy = typeof pattern === 'string' ? suggestion(pattern, names) : ''
        throw new Misuse(`there is no pattern ${print(pattern)}${remedy || `; there are ${names.join(', ')}`}`)
      }
      const keeps = call('matches', columnOf(column.name), literal(`^(?:${knownPatterns[pattern]})$`))
      return judgeRows(subject, { phrase: `values like ${print(pattern)}`, keeps, columns: [column] }, options)
    },
  },
  { options: rowOptions, positional: 1 },
)
