import { at } from './at.js'
import type { HypothesisTest } from './hypothesisTest.js'
import { mannWhitneyExact } from './mannWhitneyExact.js'
import { normalUpperTail } from './normalUpperTail.js'
import type { Numbers } from './numbers.js'
import { pooledValues } from './pooledValues.js'

/**
 * Mann-Whitney's U test, two-sided: SciPy's `mannwhitneyu`. The statistic is U of the reference: in how many pairs its
 * value is the larger, ties counting half. The p-value is exact where a sample has at most 8 values and none are tied,
 * else normal with corrections for continuity and ties. `undefined` where a sample is empty. O(n log n).
 *
 * @param reference  without NaN, like `current`; infinities are values like others
 */
export function mannWhitney(reference: Numbers, current: Numbers): HypothesisTest | undefined {
  const n = reference.length
  const m = current.length
  if (n === 0 || m === 0) return undefined
  const total = n + m
  const pooled = pooledValues(reference, current)
  let statistic = 0
  let tieTerm = 0
  for (let index = 0; index < pooled.values.length; index++) {
    const currentBelow = index === 0 ? 0 : at(pooled.current, index - 1)
    const here = at(pooled.reference, index) - (index === 0 ? 0 : at(pooled.reference, index - 1))
    const currentHere = at(pooled.current, index) - currentBelow
    statistic += here * (currentBelow + currentHere / 2)
    tieTerm += (here + currentHere) ** 3 - (here + currentHere)
  }
  const larger = Math.max(statistic, n * m - statistic)
  if (Math.min(n, m) <= 8 && tieTerm === 0) {
    return { statistic, pValue: Math.min(1, 2 * mannWhitneyExact(n, m, larger)) }
  }
  const standardDeviation = Math.sqrt(((n * m) / 12) * (total + 1 - tieTerm / (total * (total - 1))))
  // All values equal: -0.5 / 0, and p = 1.
  const z = (larger - (n * m) / 2 - 0.5) / standardDeviation
  return { statistic, pValue: Math.min(1, 2 * normalUpperTail(z)) }
}
