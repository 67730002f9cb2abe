import { midranks } from './midranks.js'
import type { Numbers } from './numbers.js'
import { pearson } from './pearson.js'

/**
 * Spearman's rank correlation of pairs, ties by midranks; in [-1, 1]. `undefined` of fewer than two pairs, or where one
 * side is constant.
 */
export function spearman(x: Numbers, y: Numbers): number | undefined {
  return pearson(midranks(x), midranks(y))
}
