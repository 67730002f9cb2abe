import type { Column } from '../sql/schema.js'
import type { Data } from './data.js'
import { outlineProfile } from './outlineProfile.js'
import type { Profile } from './profile.js'
import type { ProfileOptions } from './profileOptions.js'

/** Profiles columns of data, in two scans, to be kept. Of many rows edges are those of a sample of 100,000. */
export async function learnProfile(
  data: Data,
  columns: readonly Column[],
  options: ProfileOptions = {},
): Promise<Profile> {
  const outline = await outlineProfile(data, columns, options, false)
  return outline.count(new Map())
}
