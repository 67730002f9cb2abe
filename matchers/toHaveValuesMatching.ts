import { call, columnOf, literal } from '../src/sql/build.js'
import { linearPattern } from '../src/sql/linearPattern.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { judgeRows } from './judgeRows.js'
import { columnMatcher } from './matcher.js'
import { rowOptions } from './options.js'
import type { RowOptions } from './options.js'
import { print } from './print.js'
import { requireType } from './requireType.js'

export default columnMatcher(
  {
    /**
     * Asserts that a regular expression is found in each value of a text column; write `^…$` for the whole of it. It runs in the
     * engine, in linear time; lookaround and references back to a group cannot, which is an error that names them. A code point
     * is one character. Nulls are left out, empty strings are not. Received is the share of rows that do not match.
     *
     * @param pattern  a RegExp (its flags i, m, s and u count), or text in the syntax of RE2
     */
    async toHaveValuesMatching(subject, column: Column, pattern: RegExp | string, options: RowOptions = {}) {
      requireType(column, ['string'], 'matching')
      const isText = typeof pattern === 'string'
      if (!isText && !(pattern instanceof RegExp))
        throw new Misuse(`the pattern must be a regular expression, not ${print(pattern)}`)
      const linear = isText ? pattern : linearPattern(pattern)
      const keeps = call('matches', columnOf(column.name), literal(linear))
      const phrase = `values matching ${isText ? JSON.stringify(pattern) : String(pattern)}`
      return judgeRows(subject, { phrase, keeps, columns: [column] }, options)
    },
  },
  { options: rowOptions, positional: 1 },
)
