import type { Schema } from '../sql/schema.js'
import type { Roles } from './roles.js'
import type { Signal } from './signal.js'

/** Something that makes more columns of rows, some rows at a time: a model. */
export interface Computation {
  /** Rows at a time. */
  readonly batch: number
  /** Batches under way side by side. */
  readonly concurrency: number
  /** What its own columns are for, found among those of the rows and its own. */
  rolesIn(schema: Schema): Pick<Roles, 'prediction' | 'probability'>
  /** Looks at the rows' columns before the first batch. Throws `Misuse` for rows that it is not made for. */
  open(rows: RowsFacts): Promise<OpenComputation>
}

export interface RowsFacts {
  readonly schema: Schema
  readonly label: string
  /** Distinct values of a column, nulls left out, and not counted beyond three. */
  readonly distinct: (column: string) => Promise<number>
  /** Milliseconds that a try of a batch may take, unless it has a limit of its own. */
  readonly timeout?: number
}

export interface OpenComputation {
  /** Names of the columns that it looks at. */
  readonly reads: readonly string[]
  /** As many values a column as the batch has rows, and the same columns each time. */
  readonly compute: (batch: Batch, signal: Signal) => Promise<readonly AddedColumn[]>
}

/** Rows that stand side by side in the data. */
export interface Batch {
  /** How many rows stand before it. */
  readonly before: number
  readonly rows: number
  /** By name. Numbers, decimals and integers are numbers, times are `Date`, anything else without a JavaScript type is text; null is null. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>
}

export interface AddedColumn {
  readonly name: string
  readonly type: 'BOOLEAN' | 'DOUBLE' | 'VARCHAR'
  /** Numbers that are classes: kept as integers when all of them are whole. */
  readonly isClass?: boolean
  readonly values: ArrayLike<unknown>
}
