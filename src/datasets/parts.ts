import type { Condition } from '../sql/condition.js'

/** Into which parts rows fall. */
export type Parts =
  | { readonly kind: 'values'; readonly columns: unknown }
  | { readonly kind: 'conditions'; readonly conditions: Readonly<Record<string, Condition>> }
  | { readonly kind: 'windows'; readonly column: string; readonly microseconds: number }
