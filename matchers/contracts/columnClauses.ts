import type { ColumnRule, Limits } from '../../src/datasets/schema/columnRule.js'
import { call, columnOf, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Column } from '../../src/sql/schema.js'
import type { Limit, Range } from '../../src/verdicts/bound.js'
import { counted } from '../../src/verdicts/counted.js'
import { columnText } from '../columnText.js'
import { domainOf } from '../domainOf.js'
import { judgeRows } from '../judgeRows.js'
import { print } from '../print.js'
import { rangeRule } from '../rangeRule.js'
import { callNamed } from './callNamed.js'
import type { Clause } from './clause.js'

/** What a rule promises of the values of a column, beside its type. */
export function columnClauses(name: string, rule: ColumnRule): readonly Clause[] {
  const {
    nullable,
    limits,
    multipleOf,
    values,
    matching,
    like,
    length,
    unique,
    fresh,
    sorted,
    severity = 'error',
  } = rule
  const called = (matcher: string, ...args: readonly unknown[]): Clause => ({
    column: name,
    severity,
    judge: (subject) => callNamed(subject, matcher, name, args),
  })
  const ofValues = (clause: Pick<Clause, 'judge'>): Clause => ({ column: name, severity, ofValues: true, ...clause })
  const ofRows = (phrase: string, keeps: (column: Column) => Expression): Clause =>
    ofValues({
      judge: (subject) => {
        const column = subject.column(name)
        return judgeRows(subject, { phrase, keeps: keeps(column), columns: [column] }, {})
      },
    })
  return [
    ...(nullable === undefined ? [called('toHaveNoNulls')] : []),
    ...(typeof nullable === 'number' ? [called('toHaveNullRateBelow', nullable)] : []),
    ...(unique === true ? [ofValues(called('toHaveUniqueValues'))] : []),
    ...(values === undefined ? [] : [ofValues(called('toHaveValuesIn', values))]),
    ...(limits === undefined ? [] : [ofValues({ judge: (subject) => judgeLimits(subject, name, limits) })]),
    ...(multipleOf === undefined
      ? []
      : [ofRows(`values a multiple of ${multipleOf}`, (column) => isMultiple(column, multipleOf))]),
    ...(matching === undefined
      ? []
      : [ofRows(`values matching /${matching}/`, () => call('matches', columnOf(name), literal(matching)))]),
    ...(like === undefined ? [] : [ofValues(called('toHaveValuesLike', like))]),
    ...(length === undefined ? [] : [ofRows(lengthPhrase(length), () => hasLength(name, length))]),
    ...(sorted === true ? [ofValues(called('toBeSortedBy'))] : []),
    ...(fresh === undefined ? [] : [ofValues(called('toBeFresh', fresh))]),
  ]
}

async function judgeLimits(subject: Parameters<Clause['judge']>[0], name: string, limits: Limits) {
  const column = subject.column(name)
  const minimum = limitOf(column, limits.minimum, limits.exclusiveMinimum)
  const maximum = limitOf(column, limits.maximum, limits.exclusiveMaximum)
  const range: Range = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) }
  return judgeRows(subject, rangeRule(column, range), {})
}

function limitOf(column: Column, included: unknown, excluded: unknown): Limit | undefined {
  const bound = excluded ?? included
  if (bound === undefined) return undefined
  const found = domainOf(column)(bound)
  if (typeof found === 'object') return { value: found.value, included: excluded === undefined }
  throw new Misuse(`a bound of ${columnText(column)} must be ${found}, not ${print(bound)}`)
}

/** A double that is 3 times 0.1 is not three tenths, so that the quotient is only to be near a whole number. */
function isMultiple(column: Column, multipleOf: number): Expression {
  const value = finite(column)
  if (column.type === 'integer' && Number.isInteger(multipleOf))
    return call('equal', call('remainder', value, literal(multipleOf)), literal(0))
  const quotient = call('divide', call('toDouble', value), literal(multipleOf))
  const nearest = call('floor', call('add', quotient, literal(0.5)))
  return call('lessOrEqual', call('absolute', call('subtract', quotient, nearest)), literal(1e-9))
}

type Length = NonNullable<ColumnRule['length']>

function hasLength(name: string, [minimum, maximum]: Length): Expression {
  const characters = call('length', columnOf(name))
  const isLong = call('greaterOrEqual', characters, literal(minimum))
  return maximum === Infinity ? isLong : call('between', characters, literal(minimum), literal(maximum))
}

function lengthPhrase([minimum, maximum]: Length): string {
  if (maximum === Infinity) return `at least ${counted(minimum, 'character')}`
  return minimum === maximum ? counted(minimum, 'character') : `${minimum} to ${counted(maximum, 'character')}`
}
