import type { Features } from '../boosting/tree.js'

/** Rows of two sides as numbers, in no order. */
export interface JointSides {
  /** NaN is missing. */
  readonly features: Features
  /** Of each feature, the column it was made of, by number. */
  readonly columnOf: readonly number[]
  /** A row: 1 of the current side, 0 of the reference. */
  readonly isCurrent: Uint8Array
}
