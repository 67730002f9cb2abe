import { categories } from '../aggregates/categories.js'
import type { ValueCount } from '../metrics/drift/numericProfile.js'
import { finite } from '../sql/finite.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation, Share } from '../sql/selection.js'
import type { Data } from './data.js'
import { exactOf } from './exactOf.js'
import { stateOf } from './stateOf.js'

/** The most frequent finite values of a numeric column, by count, ties ascending; of a sample the counts are the sample's. */
export async function frequentValues(
  data: Data,
  of: Operand,
  limit: number,
  from: { readonly sample?: Share; readonly of?: Derivation } = {},
): Promise<readonly ValueCount[]> {
  const { others } = await stateOf(data, categories({ type: of.type, expression: finite(of) }, [], limit, from))
  return others.map(([value, count]) => [exactOf(value), count])
}
