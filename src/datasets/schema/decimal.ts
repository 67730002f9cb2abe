import { columnSchema } from './columnSchema.js'
import type { NumberSchema } from './columnSchema.js'

/** Exact decimal numbers, as `DECIMAL(12,2)`. Rows hold them as exact text. */
export function decimal(): NumberSchema<number | string> {
  return columnSchema({ type: 'decimal' })
}
