import type { CategoryCount } from '../metrics/drift/categoricalProfile.js'
import type { Evidence } from '../metrics/drift/evidence.js'
import type { Exact } from '../metrics/drift/numericProfile.js'

/** The counts that a column is judged by, and what a message can say beside them. */
export interface ComparedColumn {
  readonly evidence: readonly Evidence[]
  /** Of a numeric column. */
  readonly ranges?: { readonly reference: Range; readonly current: Range }
  /** Categories that the reference never had, most frequent first; absent where there are too many to be names. */
  readonly newCategories?: readonly CategoryCount[]
}

export interface Range {
  readonly minimum: Exact
  readonly maximum: Exact
}
