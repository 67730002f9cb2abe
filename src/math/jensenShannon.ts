import { at } from './at.js'
import { halfDeviance } from './halfDeviance.js'
import type { Numbers } from './numbers.js'
import { shares } from './shares.js'

/**
 * Jensen-Shannon distance of two sides' counts over the same cells: the square root of the mean divergence, base 2, of
 * both from their average; in [0, 1], 0 when the shares are equal, 1 when no cell is shared. SciPy's
 * `jensenshannon(p, q, base=2)`, without its cancellation where the two nearly agree. `undefined` where a side has no rows.
 */
export function jensenShannon(reference: Numbers, current: Numbers): number | undefined {
  const p = shares(reference)
  const q = shares(current)
  if (p === undefined || q === undefined) return undefined
  let divergence = 0
  p.forEach((share, cell) => {
    const half = (share - at(q, cell)) / 2
    const average = (share + at(q, cell)) / 2
    divergence += halfDeviance(share, average, half) + halfDeviance(at(q, cell), average, -half)
  })
  return Math.min(1, Math.sqrt(divergence / 2 / Math.LN2))
}
