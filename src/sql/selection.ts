import type { Expression } from './expression.js'

/**
 * What an aggregate asks of a scan: cells of the one row that describes all rows, the rows of a grouping, or a few rows.
 * The planner puts all cells of a dataset, and every grouping, into one statement.
 */
export type Selection = Cells | Groups | Listing | UserQuery

export interface Cells {
  readonly kind: 'cells'
  readonly cells: Readonly<Record<string, Expression>>
  readonly of?: Derivation
}

export interface Groups {
  readonly kind: 'groups'
  readonly by: Readonly<Record<string, Expression>>
  /** Aggregates within each group. */
  readonly cells: Readonly<Record<string, Expression>>
  /** Names of `cells` or `by`; makes `limit` say the same rows on every engine, so end with all of `by`. */
  readonly order: readonly { readonly name: string; readonly descending?: boolean }[]
  readonly limit?: number
  /** One of `by`: `limit` is for each of its values by itself. */
  readonly limitOf?: string
  /** Groups for which this is not true (an aggregate expression) are left out. */
  readonly having?: Expression
  readonly of?: Derivation
}

/** Rows themselves, the first `limit` in `order`. */
export interface Listing {
  readonly kind: 'listing'
  readonly columns: Readonly<Record<string, Expression>>
  /** Names of `columns`. */
  readonly order: readonly { readonly name: string; readonly descending?: boolean }[]
  readonly limit: number
  /** One of `columns`: `limit` is for each of its values by itself. */
  readonly limitOf?: string
  readonly of?: Derivation
}

/** One value, `value`, by a SELECT of the user's over the data's rows, in the SQL of the dataset's engine. */
export interface UserQuery {
  readonly kind: 'query'
  /** What the query calls the data's rows. */
  readonly table: string
  readonly sql: string
}

/**
 * Rows made of the data's rows, to aggregate once more: groups (how many keys stand twice) or rows that know their
 * neighbours (how many are smaller than the one before). What is asked of them names `by` and `columns` as columns.
 * A question's filter applies to the data's rows, before anything is made of them.
 */
export interface Derivation {
  /** Where present, a row a group, and `columns` are aggregates. Nulls are a group like any other. */
  readonly by?: Readonly<Record<string, Expression>>
  /** May hold window calls. `call('rowNumber')` is the number of a row in the data, from 1, counted before any filter. */
  readonly columns: Readonly<Record<string, Expression>>
  readonly of?: Derivation
  /** Leaves out the rows whose `value` is null or one of the column `value` of other derived rows. */
  readonly except?: { readonly value: Expression; readonly among: Derivation }
  /**
   * Only of the innermost: takes about this share of the data's rows, in (0, 1), chosen by a hash of each row's content, so that neither
   * their order nor the split of files matters. All questions with one share look at the same rows, which are picked once.
   */
  readonly sample?: Share
}

/** Of rows chosen by their content, or by nothing but their places: cheaper, and another order of the rows chooses others. */
export type Share = number | { readonly ofPlaces: number }

/** A value as every engine hands it over: integers beyond 2^53 are bigint, decimals exact text, times ISO 8601 text. */
export type SqlValue =
  null | boolean | number | bigint | string | readonly SqlValue[] | { readonly [key: string]: SqlValue }

export type Row = Readonly<Record<string, SqlValue>>

/** One row for cells, a row a group for groups. */
export type Rows = readonly Row[]
