import type { Column } from '../sql/schema.js'
import type { Data } from './data.js'
import { outlineProfile } from './outlineProfile.js'
import type { ProfileOutline } from './outlineProfile.js'
import type { Profile } from './profile.js'
import type { ProfileOptions } from './profileOptions.js'

/** What is compared with: live data, or a profile of what they were. */
export type Reference = { readonly data: Data } | { readonly profile: Profile }

/** Where to count, of live data by a first scan; a stored profile is asked nothing. */
export async function outlineReference(
  reference: Reference,
  columns: readonly Column[],
  options: ProfileOptions,
  isForRule: boolean,
): Promise<ProfileOutline> {
  if ('data' in reference) return outlineProfile(reference.data, columns, options, isForRule)
  const { profile } = reference
  return { draft: profile, count: () => Promise.resolve(profile) }
}
