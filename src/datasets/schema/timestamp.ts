import { columnSchema } from './columnSchema.js'
import type { TimeSchema } from './columnSchema.js'

/** Moments; one without a zone is read as UTC. */
export function timestamp(): TimeSchema {
  return columnSchema({ type: 'timestamp' })
}
