import type { CategoryCount } from '../metrics/drift/categoricalProfile.js'
import type { Evidence } from '../metrics/drift/evidence.js'
import type { Exact } from '../metrics/drift/numericProfile.js'

/** The counts that a column is judged by, and what a message can say beside them. */
export interface ComparedColumn {
  readonly evidence: readonly Evidence[]
  /** The largest and smallest number of the current side. */
  readonly range?: { readonly minimum: Exact; readonly maximum: Exact }
  /** The most frequent categories that the reference never had. */
  readonly newCategories?: readonly CategoryCount[]
}
