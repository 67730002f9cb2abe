import type { Derivation } from '../sql/selection.js'
import type { Schema } from '../sql/schema.js'
import type { View } from '../sql/view.js'
import type { Computation } from './computation.js'
import type { FileOptions } from './fileOptions.js'
import type { StoredType } from './storedType.js'

/** Where rows come from. Two sources with one key are the same data, read once. */
export type Source = PlainSource | JoinedSource

/** One table of rows. */
export type PlainSource = FileSource | FrameSource | QuerySource | ComputedSource

export interface FileSource {
  readonly kind: 'files'
  readonly key: string
  /** A path or glob as the user wrote it, relative to `base`. */
  readonly pattern: string
  readonly base: string
  readonly options: FileOptions
  /** Columns that a schema calls text: whatever they look like, they are. */
  readonly texts: readonly string[]
}

/** Rows in memory, read through the arrays of their owner. */
export interface FrameSource {
  readonly kind: 'frame'
  readonly key: string
  /** `records`, `danfo frame`: for messages about the rows. */
  readonly label: string
  /** How many rows there are now; costs nothing. */
  readonly rows: () => number
  /** Looks at the owner's rows as they are now. Throws `DataError` when they are not rows. */
  readonly frame: () => Frame
}

/** A query over a connection of the user's. */
export interface QuerySource {
  readonly kind: 'query'
  readonly key: string
  readonly connection: unknown
  readonly sql: string
}

/**
 * Rows of two sources side by side, in one engine. Its columns are those of both sides, whose names do not meet;
 * a side that has no partner is null. Keys that are null meet each other.
 */
export interface JoinedSource {
  readonly kind: 'joined'
  readonly key: string
  readonly left: JoinedSide
  readonly right: JoinedSide
  /** Pairs of a column of the left side and one of the right that are equal. */
  readonly on: readonly (readonly [left: string, right: string])[]
  /** `left` keeps every row of the left side, `full` those of both. */
  readonly keeps: 'left' | 'full'
}

/** Rows of another source with more columns, which stand in the engine. */
export interface ComputedSource {
  readonly kind: 'computed'
  readonly key: string
  readonly source: PlainSource
  readonly view: View
  /** Which of all columns of the view the rows have. */
  readonly choose: (columns: Schema) => Schema
  /** How messages call the rows. */
  readonly label: string
  readonly computation: Computation
}

export interface JoinedSide {
  readonly source: PlainSource
  readonly view: View
  readonly rows: Derivation
}

export interface Frame {
  readonly rows: number
  readonly columns: readonly FrameColumn[]
}

export interface FrameColumn {
  readonly name: string
  /** `null` and `undefined` are null; NaN is NaN. */
  readonly values: ArrayLike<unknown>
  /** Where the owner says it, and `values` are what the type takes (a decimal: text). Else the values tell. */
  readonly type?: StoredType | `DECIMAL(${number},${number})`
  /** By what the owner says, numbers are floating-point though all be whole. */
  readonly floating?: boolean
}
