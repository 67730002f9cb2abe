import type { runReferenceBrand } from './runReferenceBrand.js'

/** What earlier runs of the store knew of the same data: stands where a reference may. */
export interface RunReference {
  readonly [runReferenceBrand]: true
  readonly choice: RunChoice
  /** As it was written: `window(28, "d")`. */
  readonly text: string
}

/** Which accepted runs of the same data count. */
export type RunChoice =
  /** The newest, or the one before. */
  | { readonly kind: 'latest' | 'previous' }
  /** The newest of these. */
  | { readonly kind: 'query'; readonly query: RunChoiceQuery }
  /** One run of each period in so many milliseconds before that of the run that asks. */
  | { readonly kind: 'window'; readonly ms: number }
  /** One run of each of the last so many periods. */
  | { readonly kind: 'periods'; readonly count: number }
  /** One run of each of the last so many periods on the same day of the week. */
  | { readonly kind: 'sameWeekday'; readonly count: number }

export interface RunChoiceQuery {
  readonly id?: string
  readonly period?: string
  readonly branch?: string
  readonly modelVersion?: string
}
