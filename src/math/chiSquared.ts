import { at } from './at.js'
import { chiSquaredUpperTail } from './chiSquaredUpperTail.js'
import type { HypothesisTest } from './hypothesisTest.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * Pearson's χ² test of homogeneity of two sides' counts over the same cells: SciPy's `chi2_contingency(correction=False)`. Cells that are
 * empty on both sides are left out, nothing is pooled; a single cell gives 0 and p = 1. `undefined` where a side has no rows.
 */
export function chiSquared(
  reference: Numbers,
  current: Numbers,
): (HypothesisTest & { readonly degreesOfFreedom: number }) | undefined {
  const n = sum(reference)
  const m = sum(current)
  if (n === 0 || m === 0) return undefined
  let statistic = 0
  let cells = 0
  for (let cell = 0; cell < reference.length; cell++) {
    const rows = at(reference, cell) + at(current, cell)
    if (rows === 0) continue
    cells++
    const share = rows / (n + m)
    const away = at(reference, cell) - share * n
    statistic += (away * away) / (share * n) + (away * away) / (share * m)
  }
  const degreesOfFreedom = cells - 1
  return degreesOfFreedom === 0
    ? { statistic: 0, pValue: 1, degreesOfFreedom }
    : { statistic, pValue: chiSquaredUpperTail(statistic, degreesOfFreedom), degreesOfFreedom }
}
