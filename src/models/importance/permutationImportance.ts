import type { AnyRow } from '../../datasets/dataset.js'
import { at } from '../../math/at.js'
import { permutation } from '../../math/permutation.js'
import { randomGenerator } from '../../math/randomGenerator.js'
import type { AskedModel } from '../askedModel.js'
import type { Scorer } from './scorerOf.js'

/** What a column is worth to a model. */
export interface ColumnImportance {
  readonly column: string
  /** How much the score drops, on average, when the column's values are shuffled among the rows. */
  readonly importance: number
  /** Of the drops (population). */
  readonly standardDeviation: number
}

/**
 * Permutation importance (Breiman 2001) as scikit-learn's `permutation_importance`: the score of the rows as they are less the mean of the
 * scores with one column shuffled. Each column's shuffles depend on the seed and its own name only. Most important first.
 */
export async function permutationImportance(
  model: AskedModel,
  rows: readonly AnyRow[],
  score: Scorer,
  { columns, repeats, seed }: { readonly columns: readonly string[]; readonly repeats: number; readonly seed: number },
): Promise<readonly ColumnImportance[]> {
  const asTheyAre = score(await model.ask(rows))
  const found: ColumnImportance[] = []
  for (const column of columns) {
    const random = randomGenerator(seed + hashOf(column) * 2 ** 32)
    const drops: number[] = []
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const order = permutation(rows.length, random)
      const shuffled = rows.map((row, index) => ({ ...row, [column]: rows[at(order, index)]?.[column] ?? null }))
      drops.push(asTheyAre - score(await model.ask(shuffled)))
    }
    const importance = drops.reduce((sum, drop) => sum + drop, 0) / repeats
    const variance = drops.reduce((sum, drop) => sum + (drop - importance) ** 2, 0) / repeats
    found.push({ column, importance, standardDeviation: Math.sqrt(variance) })
  }
  return found.sort((a, b) => b.importance - a.importance)
}

/** 20 bits of a name. */
function hashOf(name: string): number {
  let hash = 0
  for (const unit of name) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) % 2 ** 20
  return hash
}
