import { complianceOfValues } from '../src/metrics/complianceOfValues.js'
import { valuesThatBreak } from '../src/metrics/valuesThatBreak.js'
import type { Expression } from '../src/sql/expression.js'
import type { Column } from '../src/sql/schema.js'
import { mostRows } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { columnText } from './columnText.js'
import { factOfValue } from './factOfValue.js'
import { isSensitive } from './isSensitive.js'
import type { RowOptions } from './options.js'
import { shownCount } from './shownCount.js'
import { showValue } from './showValue.js'
import type { Subject } from './subject.js'

/** So many different values are names of categories, which messages may say; of more they are values of people. */
const mostCategories = 100
const mostListed = 10

/**
 * Judges each row by a rule of one column's value, and lists the values that break it with their counts.
 *
 * @param rule  of a column called `value`
 */
export async function judgeCategories(
  subject: Subject,
  column: Column,
  phrase: string,
  rule: Expression,
  options: RowOptions,
): Promise<Verdict> {
  const { judged, broken, distinct } = await subject.ask(complianceOfValues(column, rule))
  const verdict = mostRows(phrase, { count: broken, of: judged }, options.mostly ?? 1, {
    counted: `${counted(broken, 'wrong row')} of ${counted(judged, 'row')} of ${columnText(column)}`,
    facts: { wrong: broken, judged, distinct },
    ...(judged === 0 ? { details: [`Nothing could be judged: every row of ${columnText(column)} is null.`] } : {}),
  })
  const areNames = distinct <= mostCategories && !isSensitive(subject.dataset, column)
  const limit = areNames ? mostListed : shownCount(subject, [column], options)
  if (broken === 0 || limit === 0) return verdict
  const values = await subject.ask(valuesThatBreak(column, rule, limit + 1))
  const listed = values.slice(0, limit)
  return {
    ...verdict,
    facts: { ...verdict.facts, unexpected: listed.map(({ value, count }) => ({ value: factOfValue(value), count })) },
    details: [
      ...listed.map(({ value, count }) => `${showValue(value)} in ${counted(count, 'row')}`),
      ...(values.length > limit ? ['and more'] : []),
    ],
  }
}
