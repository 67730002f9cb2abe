import { at } from './at.js'
import type { HypothesisTest } from './hypothesisTest.js'
import { kolmogorovSampleUpperTail } from './kolmogorovSampleUpperTail.js'
import { kolmogorovSmirnovExact } from './kolmogorovSmirnovExact.js'
import { greatestCommonDivisor } from './greatestCommonDivisor.js'
import type { Numbers } from './numbers.js'
import { pooledValues } from './pooledValues.js'

/**
 * Two-sample Kolmogorov-Smirnov test, two-sided: SciPy's `ks_2samp`. The p-value is exact for continuous data while
 * both samples have at most 10,000 values, else that of one sample of nm / (n + m) values. `undefined` where a sample
 * is empty. O(n log n), and O(nm) at worst for the exact p-value: 0.3 s at 10,000 each.
 *
 * @param reference  without NaN, like `current`; infinities are values like others
 */
export function kolmogorovSmirnov(reference: Numbers, current: Numbers): HypothesisTest | undefined {
  const n = reference.length
  const m = current.length
  if (n === 0 || m === 0) return undefined
  const pooled = pooledValues(reference, current)
  const divisor = greatestCommonDivisor(n, m)
  // In units of 1 / lcm(n, m) every difference of the two shares is whole.
  let steps = 0
  for (let index = 0; index < pooled.values.length; index++) {
    const difference = at(pooled.reference, index) * (m / divisor) - at(pooled.current, index) * (n / divisor)
    steps = Math.max(steps, Math.abs(difference))
  }
  const statistic = steps / ((n / divisor) * m)
  const pValue =
    Math.max(n, m) <= 10_000
      ? kolmogorovSmirnovExact(n, m, steps)
      : kolmogorovSampleUpperTail(halfToEven((n * m) / (n + m)), statistic)
  return { statistic, pValue }
}

/** numpy's `round`. */
function halfToEven(x: number): number {
  const below = Math.floor(x)
  return x - below === 0.5 ? below + (below % 2) : Math.round(x)
}
