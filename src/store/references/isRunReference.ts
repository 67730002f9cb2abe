import type { RunReference } from './runReference.js'
import { runReferenceBrand } from './runReferenceBrand.js'

/** Whether a value came from `run()`, `window()` or `sameWeekday()`, of whatever copy of this module. */
export function isRunReference(value: unknown): value is RunReference {
  return typeof value === 'object' && value !== null && runReferenceBrand in value
}
