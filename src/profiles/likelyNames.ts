import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'

/** The categories to look for first: each that holds a fifth of the values, so that more looks save than cost. */
export function likelyNames(profile: CategoricalProfile | undefined): readonly string[] {
  if (profile === undefined) return []
  return profile.categories.filter(([, count]) => 5 * count >= profile.values).map(([name]) => name)
}
