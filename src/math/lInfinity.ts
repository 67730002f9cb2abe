import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { shares } from './shares.js'

/**
 * The largest change of a cell's share between two sides' counts over the same cells; in [0, 1]. `undefined` where a
 * side has no rows.
 */
export function lInfinity(reference: Numbers, current: Numbers): number | undefined {
  const p = shares(reference)
  const q = shares(current)
  return p && q && p.reduce((largest, share, cell) => Math.max(largest, Math.abs(share - at(q, cell))), 0)
}
