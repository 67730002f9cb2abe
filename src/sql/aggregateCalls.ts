import type { AggregateCall, Expression } from './expression.js'

/** All aggregates in an expression. */
export function aggregateCalls(expression: Expression): readonly AggregateCall[] {
  switch (expression.kind) {
    case 'aggregate':
      return [expression]
    case 'call':
      return expression.arguments.flatMap(aggregateCalls)
    case 'case':
      return [...expression.when.flat(), ...(expression.otherwise === undefined ? [] : [expression.otherwise])].flatMap(
        aggregateCalls,
      )
    case 'column':
    case 'literal':
    case 'text':
    case 'window':
      return []
  }
}
