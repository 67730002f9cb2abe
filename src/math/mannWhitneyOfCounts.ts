import { at } from './at.js'
import type { HypothesisTest } from './hypothesisTest.js'
import { normalUpperTail } from './normalUpperTail.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * Mann-Whitney's U test, two-sided, on the counts of two sides over the same ordered bins, whose rows are tied: SciPy's
 * `mannwhitneyu(method='asymptotic', use_continuity=False)` of the bins' numbers. The statistic is U of the reference. `undefined` where a
 * side has no rows, or all are in one bin.
 */
export function mannWhitneyOfCounts(reference: Numbers, current: Numbers): HypothesisTest | undefined {
  const n = sum(reference)
  const m = sum(current)
  const total = n + m
  let statistic = 0
  let tieTerm = 0
  let currentBelow = 0
  for (let bin = 0; bin < reference.length; bin++) {
    const rows = at(reference, bin) + at(current, bin)
    statistic += at(reference, bin) * (currentBelow + at(current, bin) / 2)
    // Of shares, since cubes of millions lose digits.
    tieTerm += (rows / total) ** 3 - rows / total ** 3
    currentBelow += at(current, bin)
  }
  const variance = ((n * m) / 12) * (total + 1 - (tieTerm * total ** 3) / (total * (total - 1)))
  if (n === 0 || m === 0 || !(variance > 0)) return undefined
  const z = Math.abs(statistic - (n * m) / 2) / Math.sqrt(variance)
  return { statistic, pValue: Math.min(1, 2 * normalUpperTail(z)) }
}
