import type { Expression } from './expression.js'

/** The column that the argument of a ranged aggregate is, maybe in a wider type; nothing when it is anything else. */
export function rangedColumn(argument: Expression): string | undefined {
  if (argument.kind === 'column') return argument.name
  if (argument.kind !== 'call' || argument.function !== 'toWideInteger') return undefined
  const [widened] = argument.arguments
  return widened?.kind === 'column' ? widened.name : undefined
}
