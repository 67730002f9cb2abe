import type { LiveProfile } from './liveProfile.js'
import { profileBrand } from './profileBrand.js'

/** Whether a value came from `profile()`, of whatever copy of this module. */
export function isLiveProfile(value: unknown): value is LiveProfile {
  return typeof value === 'object' && value !== null && profileBrand in value
}
