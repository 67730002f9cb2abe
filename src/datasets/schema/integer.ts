import { columnSchema } from './columnSchema.js'
import type { NumberSchema } from './columnSchema.js'

/** Whole numbers of any width. A bound beyond 2^53 is a bigint. */
export function integer(): NumberSchema {
  return columnSchema({ type: 'integer' })
}
