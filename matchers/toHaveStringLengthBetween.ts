import { call, columnOf } from '../src/sql/build.js'
import type { Operand } from '../src/sql/operand.js'
import type { Column } from '../src/sql/schema.js'
import { expectation } from '../src/verdicts/bound.js'
import { anyCount, between } from './bounds.js'
import type { Between } from './bounds.js'
import { judgeRows } from './judgeRows.js'
import { keptOf } from './keptOf.js'
import { liesWithin } from './liesWithin.js'
import { columnMatcher } from './matcher.js'
import { maximumOf } from './maximumOf.js'
import { minimumOf } from './minimumOf.js'
import { rowOptions } from './options.js'
import type { RowOptions } from './options.js'
import { requireType } from './requireType.js'
import { resolveEnds } from './resolveEnds.js'

export default columnMatcher(
  {
    /**
     * Asserts that each value of a text column has `min` to `max` characters, both included. Characters are code points: an emoji
     * may be several, an accent that stands by itself is one. Nulls are left out, empty strings have 0. Received is the share
     * of rows that are shorter or longer.
     *
     * @param bounds  whole numbers from 0 (`max` may be Infinity), or `{ relativeTo: reference, within: 0.1 }`: 10 % beyond the
     *   shortest and longest value of the reference
     */
    async toHaveStringLengthBetween(subject, column: Column, ...bounds: Between<number, RowOptions>) {
      requireType(column, ['string'], 'a length')
      const length: Operand = { type: 'integer', expression: call('length', columnOf(column.name)) }
      const shortest = { ...minimumOf(length), kept: keptOf(column.name, ({ minimumLength }) => minimumLength) }
      const longest = { ...maximumOf(length), kept: keptOf(column.name, ({ maximumLength }) => maximumLength) }
      const range = await resolveEnds(between(bounds, anyCount), subject, shortest, longest)
      const rule = { phrase: expectation('lengths', range), keeps: liesWithin(length, range), columns: [column] }
      return judgeRows(subject, rule, subject.options)
    },
  },
  { options: rowOptions },
)
