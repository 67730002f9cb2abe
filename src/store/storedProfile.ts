import type { DataProfile } from '../profiles/dataProfile.js'
import type { Json } from '../profiles/references/json.js'

/** What a store keeps of data: the numbers that people read, and what drift tests compare with, as `encodeProfile` writes it. */
export interface StoredProfile {
  readonly version: 1
  readonly numbers: DataProfile
  readonly reference: Json
}
