import type { ColumnReference, Literal } from './expression.js'
import type { SqlValue } from './selection.js'
import type { AggregateFunctions, Functions, RangedName, WindowFunctions } from './functions.js'

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
  /** To ask for the range of the argument costs a look at all its values, unless it is a column whose statistics are known. */
  readonly ranged: Readonly<Record<RangedName, (a: string, range: () => Range) => string>>
  /** A range, from the smallest and the largest value, be they known or to be found in columns of each row. */
  range(low: ColumnReference | Literal, high: ColumnReference | Literal): Range
  /** What stands before OVER. */
  readonly windows: Templates<WindowFunctions<string>>
  /** A relation with one more column, which `functions.rowNumber` names: the number of each row. */
  numbered(relation: string): string
  /** A statement that gives about this share of a relation's rows, by a hash of what they hold, but for their numbers. */
  sample(relation: string, share: number, isNumbered: boolean): string
  /** The same by a hash of `place`, numbers that no two rows have. */
  samplePlaces(relation: string, share: number, place: string): string
  /** A statement that gives the rows of a numbered relation with one more column, a hash of the others but the number. */
  keyed(numbered: string, seed: number): string
  /** A statement that gives those rows of what `keyed` gave that have the least hashes, without them and in the order of their numbers. */
  first(keyed: string, rows: number): string
  /** A scalar sub-query whose value holds all rows of `select`, in its order; its columns are named c0, c1, … */
  rows(select: string, columns: number): string
  /** The rows in what that sub-query gave. */
  readRows(value: SqlValue): readonly (readonly SqlValue[])[]
}

/** What `ranged` knows of its argument, as text that has the same value in every row of a group. */
export interface Range {
  /** The smallest value, in the argument's own type. */
  readonly low: string
  /** A power of two that brings the argument to a fixed size. */
  readonly magnitude: string
  /** A power of two that brings the argument's distance from `low` to a fixed size. */
  readonly spread: string
  /** Whether these are columns, which stand outside of an aggregate only as one of their values. */
  readonly ofRows: boolean
}

/** Arguments come as text that is safe to stand between commas and operators. */
type Templates<Vocabulary extends Record<keyof Vocabulary, readonly unknown[]>> = {
  readonly [Name in keyof Vocabulary]: (...args: Vocabulary[Name]) => string
}
