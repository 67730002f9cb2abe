import { chiSquared } from './chiSquared.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * Cramér's V between the side and the cell: √(χ² / N) of two sides' counts over the same cells, without correction; in
 * [0, 1], 0 when the shares are equal. `undefined` where a side has no rows.
 */
export function cramersV(reference: Numbers, current: Numbers): number | undefined {
  const test = chiSquared(reference, current)
  return test && Math.min(1, Math.sqrt(test.statistic / (sum(reference) + sum(current))))
}
