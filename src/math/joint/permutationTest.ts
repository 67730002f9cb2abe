import { at } from '../at.js'
import { permutation } from '../permutation.js'
import type { Random } from '../randomGenerator.js'

/**
 * How seldom a statistic of the sides is as large as it is when the rows are dealt to the sides at random. p = (1 + k) / (1 + B) is
 * valid at any number of orders B.
 */
export function permutationTest(
  isCurrent: Uint8Array,
  permutations: number,
  random: Random,
  statisticOf: (isCurrent: Uint8Array) => number,
): { readonly statistic: number; readonly pValue: number; readonly permutations: number } {
  const statistic = statisticOf(isCurrent)
  let asLarge = 0
  for (let turn = 0; turn < permutations; turn += 1) {
    const order = permutation(isCurrent.length, random)
    // Sums in another order differ in their last digits.
    if (statisticOf(Uint8Array.from(order, (row) => at(isCurrent, row))) >= statistic * (1 - 1e-12)) asLarge += 1
  }
  return { statistic, pValue: (1 + asLarge) / (1 + permutations), permutations }
}
