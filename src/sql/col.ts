import { call, columnOf, literal } from './build.js'
import type { Expression } from './expression.js'
import { linearPattern } from './linearPattern.js'
import { Misuse } from './misuse.js'
import { rule } from './rule.js'
import type { Rule } from './rule.js'

/** A value of a row: a column, or what is computed of columns. */
export interface RowValue {
  readonly expression: Expression
  eq(other: Comparable): Rule
  ne(other: Comparable): Rule
  lt(other: Comparable): Rule
  lte(other: Comparable): Rule
  gt(other: Comparable): Rule
  gte(other: Comparable): Rule
  /** Both ends belong to it. */
  between(low: Comparable, high: Comparable): Rule
  in(values: readonly Comparable[]): Rule
  notIn(values: readonly Comparable[]): Rule
  isNull(): Rule
  notNull(): Rule
  /** Whether the expression is found anywhere in the text; linear time, in the syntax of RE2. */
  matches(pattern: RegExp | string): Rule
  /** `%` stands for any text, `_` for one character. */
  like(pattern: string): Rule
  add(other: Comparable): RowValue
  sub(other: Comparable): RowValue
  mul(other: Comparable): RowValue
  /** Of real numbers; null for a division by 0. */
  div(other: Comparable): RowValue
}

/** A `Date` is a point in time in UTC; strings compare with dates and times as ISO 8601. */
export type Comparable = string | number | bigint | boolean | Date | RowValue

/**
 * A column, for conditions that hold on every engine: `col('age').between(0, 120).and(col('plan').in(['free', 'paid']))`.
 */
export function col(name: string): RowValue {
  if (typeof name !== 'string') throw new Misuse(`col() takes the name of a column, not ${typeof name}`)
  return rowValue(columnOf(name))
}

function rowValue(expression: Expression): RowValue {
  type Binary = 'equal' | 'notEqual' | 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual'
  type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide'
  const compared = (name: Binary) => (other: Comparable) => rule(call(name, expression, expressionOf(other)))
  const computed = (name: Arithmetic) => (other: Comparable) => rowValue(call(name, expression, expressionOf(other)))
  const isOneOf = (values: readonly Comparable[]): Rule => rule(call('in', expression, ...values.map(expressionOf)))
  return {
    expression,
    eq: compared('equal'),
    ne: compared('notEqual'),
    lt: compared('less'),
    lte: compared('lessOrEqual'),
    gt: compared('greater'),
    gte: compared('greaterOrEqual'),
    between: (low, high) => rule(call('between', expression, expressionOf(low), expressionOf(high))),
    in: isOneOf,
    notIn: (values) => isOneOf(values).not(),
    isNull: () => rule(call('isNull', expression)),
    notNull: () => rule(call('isNotNull', expression)),
    matches: (pattern) =>
      rule(call('matches', expression, literal(typeof pattern === 'string' ? pattern : linearPattern(pattern)))),
    like: (pattern) => rule(call('like', expression, literal(pattern))),
    add: computed('add'),
    sub: computed('subtract'),
    mul: computed('multiply'),
    div: computed('divide'),
  }
}

function expressionOf(value: Comparable): Expression {
  if (value instanceof Date) return literal(value.toISOString(), 'timestamp')
  if (isRowValue(value)) return value.expression
  if (['string', 'number', 'bigint', 'boolean'].includes(typeof value)) return literal(value)
  throw new Misuse(
    `a condition compares with a value, not with ${String(value)}; for nulls there are isNull() and notNull()`,
  )
}

function isRowValue(value: unknown): value is RowValue {
  return typeof value === 'object' && value !== null && 'expression' in value
}
