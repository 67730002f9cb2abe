import type { Features } from '../boosting/tree.js'
import type { Numbers } from '../numbers.js'

/** Rows of two sides, in no order, with what is to be explained. */
export interface ConceptSides {
  /** NaN is missing. */
  readonly features: Features
  /** Of classes an indicator each, 0 or 1; of numbers themselves. */
  readonly outcomes: readonly Numbers[]
  readonly isClasses: boolean
  /** A row: 1 of the current side, 0 of the reference. */
  readonly isCurrent: Uint8Array
  /** How much a row counts, at least 0; 1 when absent. */
  readonly weights?: Numbers
}
