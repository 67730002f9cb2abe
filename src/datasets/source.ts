/** Where rows come from. Two sources with one key are the same data, read once. */
export type Source = FileSource | FrameSource | QuerySource

export interface FileSource {
  readonly kind: 'files'
  readonly key: string
  /** A path or glob as the user wrote it, relative to `base`. */
  readonly pattern: string
  readonly base: string
  readonly format?: 'csv' | 'json' | 'parquet'
}

/** Rows in memory, read through the arrays of their owner. */
export interface FrameSource {
  readonly kind: 'frame'
  readonly key: string
  readonly frame: Frame
}

/** A query over a connection of the user's. */
export interface QuerySource {
  readonly kind: 'query'
  readonly key: string
  readonly connection: unknown
  readonly sql: string
}

export interface Frame {
  readonly rows: number
  readonly columns: readonly FrameColumn[]
}

export interface FrameColumn {
  readonly name: string
  /** `null` and `undefined` are null; NaN is NaN. */
  readonly values: ArrayLike<unknown>
}
