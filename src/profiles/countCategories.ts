import { categories } from '../aggregates/categories.js'
import { counts } from '../aggregates/counts.js'
import type { CategoricalProfile, CategoryCount } from '../metrics/drift/categoricalProfile.js'
import { aggregate } from '../sql/build.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import { categoryLiteral } from './categoryLiteral.js'
import { categoryText } from './categoryText.js'
import type { Data } from './data.js'
import { stateOf } from './stateOf.js'

export interface CategoryCounts {
  /** Of the categories that the profile names. */
  readonly counts: ReadonlyMap<string, number>
  /** Rows that hold any category. */
  readonly values: number
  /** The most frequent of the others. */
  readonly others: readonly CategoryCount[]
}

/**
 * Counts a profile's categories in other data.
 *
 * @param others  how many other categories are told
 */
export async function countCategories(
  data: Data,
  of: Operand,
  profile: CategoricalProfile,
  others = 101,
): Promise<CategoryCounts> {
  const known = profile.categories.flatMap(([category]) => categoryLiteral(of.type, category) ?? [])
  const [found, { values }] = await Promise.all([
    stateOf(data, categories(of, known, others)),
    stateOf(data, counts({ values: aggregate('count', operand(of)) })),
  ])
  return {
    counts: new Map(found.known.map(([value, count]) => [categoryText(value), count])),
    values,
    others: found.others.map(([value, count]) => [categoryText(value), count]),
  }
}
