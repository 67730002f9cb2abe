import { allOf } from './build.js'
import type { Dialect } from './dialect.js'
import type { AggregateCall, Expression, WindowCall } from './expression.js'

type Template = (...args: readonly string[]) => string

/**
 * An expression as text of a dialect. Rows for which `filter` is not true do not exist for its aggregates: the filter becomes a
 * CASE around what is aggregated, since `FILTER (WHERE …)` costs six times as much in DuckDB and Trino has it not everywhere.
 */
export function compile(expression: Expression, dialect: Dialect, filter?: Expression): string {
  const write = (part: Expression): string => compile(part, dialect, filter)
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
      return compileAggregate(expression, dialect, filter)
    case 'window':
      return compileWindow(expression, dialect)
    case 'text':
      // The line break ends a comment of the user's, which would swallow the bracket.
      return `(${expression.sql}\n)`
  }
}

function compileAggregate(expression: AggregateCall, dialect: Dialect, filter: Expression | undefined): string {
  const template: Template = dialect.aggregates[expression.function]
  const conditions = [filter, expression.filter].filter((condition) => condition !== undefined)
  const args = expression.arguments.map((part) => compile(part, dialect))
  if (conditions.length === 0) return template(...args)
  const given = compile(allOf(conditions), dialect)
  const [value = '1', ...more] = args
  return template(`CASE WHEN ${given} THEN ${value} END`, ...more)
}

function compileWindow({ function: name, arguments: args, partition, order }: WindowCall, dialect: Dialect): string {
  const write = (part: Expression): string => compile(part, dialect)
  const template: Template = dialect.windows[name]
  const rows = partition.length === 0 ? [] : [`PARTITION BY ${partition.map(write).join(', ')}`]
  const ascending = order.map(({ by, descending }) => `${write(by)}${descending === true ? ' DESC' : ''} NULLS LAST`)
  const sorted = ascending.length === 0 ? [] : [`ORDER BY ${ascending.join(', ')}`]
  return `${template(...args.map(write))} OVER (${[...rows, ...sorted].join(' ')})`
}
