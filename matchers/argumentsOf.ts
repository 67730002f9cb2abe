import { Misuse } from '../src/sql/misuse.js'
import { factsOf } from './matcher.js'
import type { MatcherFacts } from './matcher.js'
import type { Judge } from './subject.js'

/** A matcher and what it is called with. */
export interface MatcherCall {
  readonly judge: Judge
  /** Where the caller named the column before: `expect(orders.column('age'))`. Else the first argument may select columns. */
  readonly column?: string
  readonly args: readonly unknown[]
}

/** The arguments of a call, told apart. */
export interface Selected {
  readonly takes: MatcherFacts['takes']
  /** What selects columns, whatever the user gave. */
  readonly columns: unknown
  /** The other arguments. */
  readonly args: readonly unknown[]
}

/** What selects columns among the arguments of a call, and the others. */
export function argumentsOf({ judge, column, args }: MatcherCall): Selected {
  const { takes } = factsOf(judge)
  if (column !== undefined) {
    if (takes === 'dataset') throw new Misuse('this matcher judges a whole dataset, not a column of it')
    return { takes, columns: column, args }
  }
  const [columns, ...others] = args
  if (takes !== 'columnOrAll')
    return takes === 'dataset' ? { takes, columns: [], args } : { takes, columns, args: others }
  const isGiven = typeof columns === 'string' || typeof columns === 'function' || Array.isArray(columns)
  if (isGiven) return { takes, columns, args: others }
  return { takes, columns: () => true, args: columns === undefined ? others : args }
}
