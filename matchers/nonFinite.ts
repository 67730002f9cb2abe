import type { Missing } from '../src/aggregates/missing.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { columnText } from './columnText.js'

/** A firm failure when a column holds NaN or infinities, of which no bound can be said to hold; counts them. */
export function nonFinite(column: Column, expected: string, found: Missing): Verdict | undefined {
  const { nan, positiveInfinities, negativeInfinities, rows } = found
  if (nan + positiveInfinities + negativeInfinities === 0) return undefined
  const parts = [
    nan > 0 ? [counted(nan, 'NaN', 'NaN')] : [],
    positiveInfinities > 0 ? [counted(positiveInfinities, 'Infinity', 'Infinity')] : [],
    negativeInfinities > 0 ? [counted(negativeInfinities, '-Infinity', '-Infinity')] : [],
  ].flat()
  const listed = parts.join(', ').replace(/, ([^,]*)$/, ' and $1')
  return {
    outcome: 'fail',
    firm: true,
    expected,
    received: null,
    shown: listed,
    counted: `${listed} in ${counted(rows, 'row')} of ${columnText(column)}`,
    facts: { nan, positiveInfinities, negativeInfinities, rows },
    details: ["Give { nonFinite: 'ignore' } to leave them out like nulls."],
  }
}
