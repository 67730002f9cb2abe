import { missingValues } from '../src/metrics/missingValues.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import type { Ends } from './bounds.js'
import { columnText } from './columnText.js'
import { judgeMeasure } from './judgeMeasure.js'
import type { Measure } from './measure.js'
import { nonFinite } from './nonFinite.js'
import type { NumberOptions } from './options.js'
import type { Subject } from './subject.js'

/**
 * Judges a number that is made of a column's values. A column of nothing but nulls has none, and NaN or infinities among
 * them are a failure, both firm; `nonFinite: 'ignore'` leaves those out like nulls.
 */
export async function judgeNumber<Value>(
  subject: Subject,
  column: Column,
  measure: Measure<Value>,
  ends: Ends,
): Promise<Verdict> {
  const options: NumberOptions = subject.options
  const [missing, verdict] = await Promise.all([
    subject.ask(missingValues(column)),
    column.untyped === true ? undefined : judgeMeasure(subject, measure, ends),
  ])
  const { rows, nulls } = missing
  if (verdict === undefined || nulls === rows) {
    const sentence = `Nothing could be judged: all ${counted(rows, 'row')} of ${columnText(column)} are null.`
    return nothing(verdict?.expected ?? measure.name, sentence)
  }
  const found = options.nonFinite === 'ignore' ? undefined : nonFinite(column, verdict.expected, missing)
  if (found !== undefined) return found
  if (verdict.received === null) return verdict
  const others = missing.nan + missing.positiveInfinities + missing.negativeInfinities
  return {
    counted: countedValues(column, rows - nulls - others, nulls, others),
    ...verdict,
    facts: { values: rows - nulls - others, nulls, rows, ...verdict.facts },
  }
}

/** `40 values of age (BIGINT); 2 nulls left out` */
function countedValues(column: Column, values: number, nulls: number, others: number): string {
  const leftOut = [
    nulls === 0 ? [] : [counted(nulls, 'null')],
    others === 0 ? [] : [counted(others, 'value that is not finite', 'values that are not finite')],
  ].flat()
  const judged = `${counted(values, 'value')} of ${columnText(column)}`
  return leftOut.length === 0 ? judged : `${judged}; ${leftOut.join(' and ')} left out`
}

function nothing(expected: string, sentence: string): Verdict {
  return { outcome: 'fail', firm: true, expected, received: null, shown: 'no value to judge', details: [sentence] }
}
