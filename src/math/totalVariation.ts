import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { shares } from './shares.js'
import { sum } from './sum.js'

/**
 * Total variation distance of two sides' counts over the same cells: ½ Σ |p − q|, the share of rows that would have to
 * move; in [0, 1]. `undefined` where a side has no rows.
 */
export function totalVariation(reference: Numbers, current: Numbers): number | undefined {
  const p = shares(reference)
  const q = shares(current)
  return p && q && Math.min(1, sum(p.map((share, cell) => Math.abs(share - at(q, cell)))) / 2)
}
