import { columnSchema } from './columnSchema.js'
import type { TimeSchema } from './columnSchema.js'

/** Calendar days. */
export function date(): TimeSchema {
  return columnSchema({ type: 'date' })
}
