import type { Rows, Selection } from '../sql/selection.js'

/** A question to a scan whose answer is a small JSON state. Two aggregates with one key ask the same. */
export interface Aggregate<State> {
  readonly key: string
  readonly selection: Selection
  read(rows: Rows): State
  /** The state of two disjoint sets of rows together. Absent where it does not follow from the states (an exact quantile). */
  merge?(a: State, b: State): State
}
