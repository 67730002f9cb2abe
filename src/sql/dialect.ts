import type { Literal } from './expression.js'
import type { SqlValue } from './selection.js'
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
  /** A relation with one more column, which `functions.rowNumber` names: the number of each row. */
  numbered(relation: string): string
  /** A statement that gives about this share of a relation's rows, by a hash of what they hold. */
  sample(relation: string, share: number): string
  /** A scalar sub-query whose value holds all rows of `select`, in its order; its columns are named c0, c1, … */
  rows(select: string, columns: number): string
  /** The rows in what that sub-query gave. */
  readRows(value: SqlValue): readonly (readonly SqlValue[])[]
}

/** Arguments come as text that is safe to stand between commas and operators. */
type Templates<Vocabulary extends Record<keyof Vocabulary, readonly unknown[]>> = {
  readonly [Name in keyof Vocabulary]: (...args: Vocabulary[Name]) => string
}
