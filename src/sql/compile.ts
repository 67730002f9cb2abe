import { allOf } from './build.js'
import type { Dialect, Range } from './dialect.js'
import type { AggregateCall, Expression, WindowCall } from './expression.js'
import { isRanged } from './isRanged.js'

/** What the aggregates of an expression need to know of where they stand. */
export interface Given {
  /** Rows for which this is not true do not exist for them. */
  readonly filter?: Expression
  readonly ranged?: Ranged
}

/** How the argument of a ranged aggregate, which would be written as `text`, is written, and what its range is. */
export type Ranged = (argument: Expression, text: string) => { readonly text: string; readonly range: () => Range }

type Template = (...args: readonly string[]) => string

/**
 * An expression as text of a dialect. A filter becomes a CASE around what is aggregated, since `FILTER (WHERE …)` costs six times as
 * much in DuckDB and Trino has it not everywhere.
 */
export function compile(expression: Expression, dialect: Dialect, given: Given = {}): string {
  const write = (part: Expression): string => compile(part, dialect, given)
  switch (expression.kind) {
    case 'column':
      return dialect.quote(expression.name)
    case 'literal':
      return dialect.literal(expression)
    case 'call': {
      // `call` in build.ts is the one maker of these nodes, and its types hold the number of arguments.
      const template: Template = dialect.functions[expression.function]
      return template(...expression.arguments.map(write))
    }
    case 'case': {
      const branches = expression.when.map(([condition, value]) => `WHEN ${write(condition)} THEN ${write(value)}`)
      const otherwise = expression.otherwise === undefined ? '' : ` ELSE ${write(expression.otherwise)}`
      return `CASE ${branches.join(' ')}${otherwise} END`
    }
    case 'aggregate':
      return compileAggregate(expression, dialect, given)
    case 'window':
      return compileWindow(expression, dialect)
    case 'text':
      // The line break ends a comment of the user's, which would swallow the bracket.
      return `(${expression.sql}\n)`
  }
}

function compileAggregate(expression: AggregateCall, dialect: Dialect, { filter, ranged }: Given): string {
  const conditions = [filter, expression.filter].filter((condition) => condition !== undefined)
  const [value = '1', ...more] = expression.arguments.map((part) => compile(part, dialect))
  const only = conditions.length === 0 ? value : `CASE WHEN ${compile(allOf(conditions), dialect)} THEN ${value} END`
  if (isRanged(expression.function)) {
    const [argument] = expression.arguments
    if (argument === undefined || ranged === undefined) throw new Error(`${expression.function} has no range here`)
    const { text, range } = ranged(argument, only)
    return dialect.ranged[expression.function](text, range)
  }
  const template: Template = dialect.aggregates[expression.function]
  return conditions.length === 0 && expression.arguments.length === 0 ? template() : template(only, ...more)
}

function compileWindow({ function: name, arguments: args, partition, order }: WindowCall, dialect: Dialect): string {
  const write = (part: Expression): string => compile(part, dialect)
  const template: Template = dialect.windows[name]
  const rows = partition.length === 0 ? [] : [`PARTITION BY ${partition.map(write).join(', ')}`]
  const ascending = order.map(({ by, descending }) => `${write(by)}${descending === true ? ' DESC' : ''} NULLS LAST`)
  const sorted = ascending.length === 0 ? [] : [`ORDER BY ${ascending.join(', ')}`]
  return `${template(...args.map(write))} OVER (${[...rows, ...sorted].join(' ')})`
}
