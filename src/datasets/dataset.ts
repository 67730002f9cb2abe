import type { Condition } from '../sql/condition.js'
import type { Source } from './source.js'

const brand: unique symbol = Symbol.for('mltest.dataset/1') as never

/** Data to be tested: where they are and which rows count. Immutable and lazy; nothing is read before an assertion asks. */
export interface Dataset {
  /** A symbol of the global registry, since two copies of this module may meet in one process. */
  readonly [brand]: true
  /** How messages and reports call it: the path or glob as given, or `records`, `danfo frame`. */
  readonly label: string
  readonly source: Source
  readonly options: DatasetOptions
  /** Only rows for which all of these are true. */
  readonly narrowing: readonly Condition[]
  where(condition: Condition): Dataset
  column(name: string): DatasetColumn
}

/** One column of a dataset, for the single-column form of matchers. */
export interface DatasetColumn {
  readonly dataset: Dataset
  readonly column: string
}

export interface DatasetOptions {
  /** Columns whose values and categories never appear anywhere. */
  readonly sensitive?: readonly string[]
  /** Shows raw values in messages: `true` is 5. */
  readonly showValues?: boolean | number
}
