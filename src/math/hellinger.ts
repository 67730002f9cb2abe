import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { shares } from './shares.js'
import { sum } from './sum.js'

/**
 * Hellinger distance of two sides' counts over the same cells: ‖√p − √q‖ / √2; in [0, 1], 0 when the shares are equal,
 * 1 when no cell is shared. `undefined` where a side has no rows.
 */
export function hellinger(reference: Numbers, current: Numbers): number | undefined {
  const p = shares(reference)
  const q = shares(current)
  if (p === undefined || q === undefined) return undefined
  return Math.min(1, Math.sqrt(sum(p.map((share, cell) => (Math.sqrt(share) - Math.sqrt(at(q, cell))) ** 2)) / 2))
}
