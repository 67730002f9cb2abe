import type { Expression } from './expression.js'

/** Which rows a question is about, and what they hold beside the data's own columns. */
export interface View {
  /** The rows are those picked of another view instead of all. */
  readonly sample?: Sample
  /** Columns made of each row, in steps: each may speak of those before it. */
  readonly adds?: readonly Additions[]
  /** Rows for which this is not true do not exist. May speak of what is added. */
  readonly filter?: Expression
}

/** Expressions by the name of the column that each makes. */
export type Additions = Readonly<Record<string, Expression>>

/** So many rows of a view, chosen by a hash of what the data's own columns hold, so that neither order nor split of files matters. */
export interface Sample {
  readonly rows: number
  /** An integer; another one chooses other rows. */
  readonly seed: number
  readonly of: View
}
