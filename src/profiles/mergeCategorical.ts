import { sum } from '../math/sum.js'
import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'

/** As many categories as a profile keeps. */
const most = 1000

/** The categories of several data together: exact, as long as each profile names all of its own. */
export function mergeCategorical(profiles: readonly CategoricalProfile[]): CategoricalProfile {
  const counts = new Map<string, number>()
  for (const { categories } of profiles)
    for (const [category, count] of categories) counts.set(category, (counts.get(category) ?? 0) + count)
  const all = [...counts].toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
  const categories = all.slice(0, most)
  const values = sum(profiles.map((each) => each.values))
  const others = values - sum(categories.map(([, count]) => count))
  const rare = sum(categories.map(([, count]) => count).filter((count) => count <= 2))
  // What profiles do not name may be rare as well; their own counts of it are the best that is known.
  const isWhole = profiles.every((each) => each.others === 0)
  return {
    kind: 'categorical',
    values,
    categories,
    others,
    rare: isWhole ? rare : sum(profiles.map((each) => each.rare)),
  }
}
