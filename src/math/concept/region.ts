import type { PathStep } from '../boosting/leafPath.js'

/** Rows that a condition on their features tells, of one outcome. */
export interface Region {
  readonly path: readonly PathStep[]
  /** 1 of rows in it, else 0. */
  readonly isIn: Uint8Array
  readonly rows: { readonly reference: number; readonly current: number }
}
