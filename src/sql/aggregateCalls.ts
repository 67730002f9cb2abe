import type { AggregateCall, Expression } from './expression.js'
import { nodesOf } from './nodesOf.js'

/** All aggregates in an expression. */
export function aggregateCalls(expression: Expression): readonly AggregateCall[] {
  return nodesOf(expression).filter((node) => node.kind === 'aggregate')
}
