import type { NamedReference } from './reference.js'
import { referenceBrand } from './referenceBrand.js'

/** Whether a value came from `reference()`, of whatever copy of this module. */
export function isNamedReference(value: unknown): value is NamedReference {
  return typeof value === 'object' && value !== null && referenceBrand in value
}
