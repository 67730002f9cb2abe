import type { Expression } from './expression.js'
import { nodesOf } from './nodesOf.js'

/** Names of the columns that an expression speaks of, each once; those in a user's own SQL are not known. */
export function columnsIn(expression: Expression): readonly string[] {
  const columns = nodesOf(expression).filter((node) => node.kind === 'column')
  return [...new Set(columns.map(({ name }) => name))]
}
