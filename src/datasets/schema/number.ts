import { columnSchema } from './columnSchema.js'
import type { NumberSchema } from './columnSchema.js'

/** Floating-point numbers. NaN and infinities are violations. */
export function number(): NumberSchema {
  return columnSchema({ type: 'number' })
}
