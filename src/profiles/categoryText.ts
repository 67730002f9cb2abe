import type { SqlValue } from '../sql/selection.js'
import { exactOf } from './exactOf.js'

/** A category as profiles and reports name it: text as it is, `true`, or a number's digits. */
export function categoryText(value: SqlValue): string {
  if (typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : String(exactOf(value))
}
