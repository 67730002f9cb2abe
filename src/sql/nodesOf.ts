import type { Expression } from './expression.js'

/** An expression and all that it is made of. */
export function nodesOf(expression: Expression): readonly Expression[] {
  return [expression, ...childrenOf(expression).flatMap(nodesOf)]
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'column':
    case 'literal':
    case 'text':
      return []
    case 'call':
      return expression.arguments
    case 'aggregate':
      return [...expression.arguments, ...(expression.filter === undefined ? [] : [expression.filter])]
    case 'case':
      return [...expression.when.flat(), ...(expression.otherwise === undefined ? [] : [expression.otherwise])]
    case 'window':
      return [...expression.arguments, ...expression.partition, ...expression.order.map(({ by }) => by)]
  }
}
