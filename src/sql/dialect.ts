import type { Literal } from './expression.js'
import type { AggregateFunctions, Functions, WindowFunctions } from './functions.js'

/** How one engine writes SQL. Adding an engine is filling in this record. */
export interface Dialect {
  readonly name: string
  /** Result columns that one statement may have. */
  readonly maximumColumns: number
  /** Quotes an identifier. */
  quote(identifier: string): string
  literal(literal: Literal): string
  readonly functions: Templates<Functions<string>>
  readonly aggregates: Templates<AggregateFunctions<string>>
  /** What stands before OVER. */
  readonly windows: Templates<WindowFunctions<string>>
  /** A scalar sub-query whose value is all rows of `select`, in its order, as a list of records of `names`. */
  rows(select: string, names: readonly string[]): string
}

/** Arguments come as text that is safe to stand between commas and operators. */
type Templates<Vocabulary extends Record<keyof Vocabulary, readonly unknown[]>> = {
  readonly [Name in keyof Vocabulary]: (...args: Vocabulary[Name]) => string
}
