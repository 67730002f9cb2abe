import { columnSchema } from './columnSchema.js'
import type { ColumnSchema } from './columnSchema.js'

/** Truth values. */
export function boolean(): ColumnSchema<boolean> {
  return columnSchema({ type: 'boolean' })
}
