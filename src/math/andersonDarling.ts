import { at } from './at.js'
import type { HypothesisTest } from './hypothesisTest.js'
import type { Numbers } from './numbers.js'
import { pooledValues } from './pooledValues.js'

/**
 * Two-sample Anderson-Darling test: SciPy's `anderson_ksamp([reference, current], variant='midrank')`, the normalised
 * statistic of Scholz and Stephens (1987, equation 7), and p by SciPy's interpolation of their table, within [0.001,
 * 0.25]: p = 0.25 means "at least". `undefined` where a sample is empty, all values are equal, or there are fewer than
 * four. O(n log n).
 *
 * @param reference  without NaN, like `current`; infinities are values like others
 */
export function andersonDarling(reference: Numbers, current: Numbers): HypothesisTest | undefined {
  const n = reference.length
  const m = current.length
  const total = n + m
  const pooled = pooledValues(reference, current)
  const distinct = pooled.values.length
  if (n === 0 || m === 0 || distinct < 2 || total < 4) return undefined
  let distance = 0
  for (let index = 0; index < distinct; index++) {
    const below = index === 0 ? 0 : at(pooled.reference, index - 1)
    const currentBelow = index === 0 ? 0 : at(pooled.current, index - 1)
    const ties = at(pooled.reference, index) + at(pooled.current, index) - below - currentBelow
    const rank = below + currentBelow + ties / 2
    const away = total * ((below + at(pooled.reference, index)) / 2) - rank * n
    const awayCurrent = total * ((currentBelow + at(pooled.current, index)) / 2) - rank * m
    const weight = ties / total / (rank * (total - rank) - (total * ties) / 4)
    distance += weight * (away ** 2 / n + awayCurrent ** 2 / m)
  }
  const statistic = ((distance * (total - 1)) / total - 1) / standardDeviation(n, m)
  return { statistic, pValue: interpolated(statistic) }
}

/** Of the statistic under the hypothesis of equality (Scholz and Stephens, equation 4, for two samples). */
function standardDeviation(n: number, m: number): number {
  const total = n + m
  const inverse = 1 / n + 1 / m
  let h = 0
  let g = 0
  for (let i = 2; i < total; i++) {
    h += 1 / (total + 1 - i)
    g += h / i
  }
  h += 1
  const a = 4 * g - 6 + (10 - 6 * g) * inverse
  const b = 4 * (2 * g - 4) + 16 * h + (2 * g - 14 * h - 4) * inverse - 8 * h + 4 * g - 6
  const c = 4 * (6 * h + 2 * g - 2) + 2 * (4 * h - 4 * g + 6) + (2 * h - 6) * inverse + 4 * h
  const d = 4 * (2 * h + 6) - 8 * h
  return Math.sqrt((a * total ** 3 + b * total ** 2 + c * total + d) / ((total - 1) * (total - 2) * (total - 3)))
}

/**
 * exp of the parabola through ln p against the critical values of their table 2:
 * `np.polyfit([0.325, 1.226, 1.961, 2.718, 3.752, 4.592, 6.546], np.log([0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001]), 2)`
 */
function interpolated(statistic: number): number {
  if (statistic < 0.325) return 0.25
  if (statistic > 6.546) return 0.001
  return Math.exp((0.018198094574111258 * statistic - 1.0082265644652506) * statistic - 1.0777702798204873)
}
