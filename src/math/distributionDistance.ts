import { at } from './at.js'
import type { Numbers } from './numbers.js'
import { pooledValues } from './pooledValues.js'
import { sum } from './sum.js'

/** ∫ |F − G|^power of the distribution functions of two samples, neither empty. O(n log n). */
export function distributionDistance(reference: Numbers, current: Numbers, power: 1 | 2): number {
  const pooled = pooledValues(reference, current)
  const pieces = Float64Array.from(pooled.values.subarray(1), (value, index) => {
    const difference = at(pooled.reference, index) / reference.length - at(pooled.current, index) / current.length
    return Math.abs(difference) ** power * (value - at(pooled.values, index))
  })
  return sum(pieces)
}
