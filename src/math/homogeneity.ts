import { at } from './at.js'
import { chiSquaredUpperTail } from './chiSquaredUpperTail.js'
import type { HypothesisTest } from './hypothesisTest.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * The test that two sides' counts over the same cells come from one distribution: the sum of what each count adds,
 * against χ². Cells that are empty on both sides are left out, nothing is pooled; a single cell gives 0 and p = 1.
 * `undefined` where a side has no rows.
 */
export function homogeneity(
  reference: Numbers,
  current: Numbers,
  contribution: (observed: number, expected: number) => number,
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
    statistic +=
      contribution(at(reference, cell), (rows * n) / (n + m)) + contribution(at(current, cell), (rows * m) / (n + m))
  }
  const degreesOfFreedom = cells - 1
  return degreesOfFreedom === 0
    ? { statistic: 0, pValue: 1, degreesOfFreedom }
    : { statistic, pValue: chiSquaredUpperTail(statistic, degreesOfFreedom), degreesOfFreedom }
}
