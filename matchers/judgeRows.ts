import { compliance } from '../src/metrics/compliance.js'
import type { RuleCounts } from '../src/metrics/compliance.js'
import { firstRows } from '../src/metrics/firstRows.js'
import { missingValues } from '../src/metrics/missingValues.js'
import { call } from '../src/sql/build.js'
import type { Expression } from '../src/sql/expression.js'
import type { Column } from '../src/sql/schema.js'
import { mostRows } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { columnText } from './columnText.js'
import { nonFinite } from './nonFinite.js'
import type { RowOptions } from './options.js'
import { shownCount } from './shownCount.js'
import { showValue } from './showValue.js'
import type { Subject } from './subject.js'

export interface RowRule {
  /** As a phrase: `values between 0 and 120`. */
  readonly phrase: string
  /** True or false of a row; null where it cannot be judged. */
  readonly keeps: Expression
  readonly counts?: RuleCounts
  /** What the rule is about, to be counted and shown. */
  readonly columns: readonly Column[]
  /** The rule is one of numbers, which NaN and infinities are not. */
  readonly judgesNumbers?: boolean
}

/** Judges each row by a rule. A null neither keeps nor breaks it and is left out of the denominator. */
export async function judgeRows(subject: Subject, rule: RowRule, options: RowOptions): Promise<Verdict> {
  const { phrase, keeps, counts, columns, judgesNumbers = false } = rule
  const { mostly = 1 } = options
  const [{ rows, judged, broken }, notFinite] = await Promise.all([
    subject.ask(compliance(keeps, counts)),
    judgesNumbers && options.nonFinite !== 'ignore' ? firstNonFinite(subject, columns, phrase) : undefined,
  ])
  if (notFinite !== undefined) return notFinite
  const leftOut = rows - judged
  const about = columns.length === 0 ? '' : ` of ${columns.map(columnText).join(', ')}`
  const verdict = mostRows(phrase, { count: broken, of: judged }, mostly, {
    counted: `${counted(broken, 'wrong row')} of ${counted(judged, 'row')}${about}${leftOut === 0 ? '' : `; ${counted(leftOut, 'null')} left out`}`,
    facts: { wrong: broken, judged, rows },
    ...(judged === 0 ? { details: [`Nothing could be judged: all ${counted(rows, 'row')}${about} are null.`] } : {}),
  })
  const limit = verdict.outcome === 'fail' && broken > 0 ? shownCount(subject, columns, options) : 0
  return limit === 0 ? verdict : { ...verdict, details: await shownRows(subject, rule, limit) }
}

async function firstNonFinite(
  subject: Subject,
  columns: readonly Column[],
  phrase: string,
): Promise<Verdict | undefined> {
  const floats = columns.filter(({ type }) => type === 'number')
  const found = floats.map(async (column) => nonFinite(column, phrase, await subject.ask(missingValues(column))))
  return (await Promise.all(found)).find((verdict) => verdict !== undefined)
}

async function shownRows(subject: Subject, { keeps, columns }: RowRule, limit: number): Promise<readonly string[]> {
  const broken = subject.where({ expression: call('isFalse', keeps) })
  const rows = await broken.ask(firstRows(columns, limit))
  return rows.map(({ row, values }) => {
    const [value = null] = values
    if (columns.length === 1) return `row ${row}: ${showValue(value)}`
    return `row ${row}: ${columns.map(({ name }, index) => `${name} ${showValue(values[index] ?? null)}`).join(', ')}`
  })
}
