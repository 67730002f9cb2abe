import { columnSchema } from './columnSchema.js'
import type { StringSchema } from './columnSchema.js'

/** Text. */
export function string(): StringSchema {
  return columnSchema({ type: 'string' })
}
