import { at } from './at.js'
import { cramerVonMisesExact } from './cramerVonMisesExact.js'
import { cramerVonMisesLowerTail } from './cramerVonMisesLowerTail.js'
import type { HypothesisTest } from './hypothesisTest.js'
import type { Numbers } from './numbers.js'
import { pooledValues } from './pooledValues.js'

/**
 * Two-sample Cramér-von Mises test: SciPy's `cramervonmises_2samp`, with midranks where values are tied. The p-value is
 * exact for continuous data while both samples have at most 20 values, else Anderson's (1962) by the limiting
 * distribution, which SciPy takes as one less its lower tail: below about 1e-9 it is rounding. `undefined` where a
 * sample has fewer than two values. O(n log n).
 *
 * @param reference  without NaN, like `current`; infinities are values like others
 */
export function cramerVonMises(reference: Numbers, current: Numbers): HypothesisTest | undefined {
  const n = reference.length
  const m = current.length
  if (n < 2 || m < 2) return undefined
  const u = squaredRankDifferences(reference, current)
  const total = n + m
  const pairs = n * m
  const statistic = u / (pairs * total) - (4 * pairs - 1) / (6 * total)
  if (n <= 20 && m <= 20) return { statistic, pValue: cramerVonMisesExact(n, m, u) }

  const expected = (1 + 1 / total) / 6
  const variance =
    ((total + 1) * (4 * pairs * total - 3 * (n ** 2 + m ** 2) - 2 * pairs)) / (45 * total ** 2 * 4 * pairs)
  const normalised = 1 / 6 + (statistic - expected) / Math.sqrt(45 * variance)
  // Below it the lower tail is less than 1.28e-18.
  const pValue = normalised < 0.003 ? 1 : Math.max(0, 1 - cramerVonMisesLowerTail(normalised))
  return { statistic, pValue }
}

/** Anderson's U: n Σ (rank in the pool − rank in the sample)² of the reference, and the same of the current values. */
function squaredRankDifferences(reference: Numbers, current: Numbers): number {
  const pooled = pooledValues(reference, current)
  let ofReference = 0
  let ofCurrent = 0
  for (let index = 0; index < pooled.values.length; index++) {
    const below = index === 0 ? 0 : at(pooled.reference, index - 1)
    const currentBelow = index === 0 ? 0 : at(pooled.current, index - 1)
    const to = at(pooled.reference, index)
    const currentTo = at(pooled.current, index)
    const rank = (below + currentBelow + to + currentTo + 1) / 2
    for (let position = below + 1; position <= to; position++) ofReference += (rank - position) ** 2
    for (let position = currentBelow + 1; position <= currentTo; position++) ofCurrent += (rank - position) ** 2
  }
  return reference.length * ofReference + current.length * ofCurrent
}
