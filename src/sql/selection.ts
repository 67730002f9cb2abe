import type { Expression } from './expression.js'

/**
 * What an aggregate asks of a scan: cells of the one row that describes all rows, or the rows of a grouping.
 * The planner puts all cells of a dataset, and every grouping, into one statement.
 */
export type Selection = Cells | Groups

export interface Cells {
  readonly kind: 'cells'
  readonly cells: Readonly<Record<string, Expression>>
}

export interface Groups {
  readonly kind: 'groups'
  readonly by: Readonly<Record<string, Expression>>
  /** Aggregates within each group. */
  readonly cells: Readonly<Record<string, Expression>>
  /** Names of `cells` or `by`; makes `limit` say the same rows on every engine, so end with all of `by`. */
  readonly order: readonly { readonly name: string; readonly descending?: boolean }[]
  readonly limit?: number
  /** Groups for which this is not true (an aggregate expression) are left out. */
  readonly having?: Expression
}

/** A value as every engine hands it over: integers beyond 2^53 are bigint, decimals exact text, times ISO 8601 text. */
export type SqlValue = null | boolean | number | bigint | string | readonly SqlValue[] | { readonly [key: string]: SqlValue }

export type Row = Readonly<Record<string, SqlValue>>

/** One row for cells, a row a group for groups. */
export type Rows = readonly Row[]
