import { duplicateRate } from '../src/metrics/duplicateRate.js'
import { repeatedValues } from '../src/metrics/repeatedValues.js'
import { allOf, call, columnOf } from '../src/sql/build.js'
import type { Column } from '../src/sql/schema.js'
import { mostRows } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { columnText } from './columnText.js'
import type { RowOptions } from './options.js'
import { shownCount } from './shownCount.js'
import { showValue } from './showValue.js'
import type { Subject } from './subject.js'

/** Judges that no row repeats another in some columns. Surplus rows are wrong: rows less different ones. */
export async function judgeDuplicates(
  subject: Subject,
  columns: readonly Column[],
  nulls: 'values' | 'left out',
  options: RowOptions,
): Promise<Verdict> {
  const wrong = await subject.ask(duplicateRate(columns, nulls))
  const rule = nulls === 'values' ? 'no row twice' : 'no value twice'
  const verdict = mostRows(rule, wrong, options.mostly ?? 1, {
    counted: `${counted(wrong.count, 'surplus row')} in ${counted(wrong.of, 'row')} of ${columns.map(columnText).join(', ')}`,
    facts: { surplus: wrong.count, rows: wrong.of },
  })
  const limit = verdict.outcome === 'fail' ? shownCount(subject, columns, options) : 0
  if (limit === 0 || wrong.count === 0) return verdict
  const complete = allOf(columns.map(({ name }) => call('isNotNull', columnOf(name))))
  const looked = nulls === 'values' ? subject : subject.where({ expression: complete })
  const repeats = await looked.ask(repeatedValues(columns, limit))
  return {
    ...verdict,
    details: repeats.map(({ values, count }) => `${values.map(showValue).join(', ')} stands ${counted(count, 'time')}`),
  }
}
