import { Misuse } from '../sql/misuse.js'
import type { Data } from './data.js'
import type { Reference } from './outlineReference.js'

/** The data of a reference, where it must be more than a profile. Throws a misuse of one that knows no rows. */
export function liveSide(reference: Reference): Data {
  if ('data' in reference) return reference.data
  throw new Misuse(
    `the profile of ${reference.profile.source} knows no segments; with { by } compare with the data themselves, dataset(…)`,
  )
}
