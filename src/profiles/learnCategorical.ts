import { counts } from '../aggregates/counts.js'
import { frequencies } from '../aggregates/frequencies.js'
import { sum } from '../math/sum.js'
import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'
import { aggregate } from '../sql/build.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import { categoryText } from './categoryText.js'
import type { Data } from './data.js'
import { stateOf } from './stateOf.js'

export interface LearnCategoricalOptions {
  /** How many categories are kept. */
  readonly limit?: number
  readonly nameOf?: (value: SqlValue) => string
  /** What is null in the same rows, and costs less to look at. */
  readonly counted?: Operand
}

/** The profile of a column's categories, in one scan. */
export async function learnCategorical(
  data: Data,
  of: Operand,
  { limit = 1000, nameOf = categoryText, counted = of }: LearnCategoricalOptions = {},
): Promise<CategoricalProfile> {
  const [{ counts: found, complete }, { values }] = await Promise.all([
    stateOf(data, frequencies(of, limit)),
    stateOf(data, counts({ values: aggregate('count', operand(counted)) })),
  ])
  const categories = found.map(([value, count]) => [nameOf(value), count] as const)
  const seen = categories.map(([, count]) => count)
  return {
    kind: 'categorical',
    values,
    categories,
    others: complete ? 0 : values - sum(seen),
    rare: sum(seen.filter((count) => count <= 2)),
  }
}
