import { at } from './at.js'
import { geometricMean } from './geometricMean.js'
import { moments } from './moments.js'
import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/**
 * Pearson's correlation of pairs; in [-1, 1]. Two passes, around the means. `undefined` of fewer than two pairs, or
 * where one side is constant.
 *
 * @param x  finite, of the same length as `y`
 */
export function pearson(x: Numbers, y: Numbers): number | undefined {
  const ofX = moments(x)
  const ofY = moments(y)
  if (!(ofX.variance > 0 && ofY.variance > 0)) return undefined
  const products = sum(Float64Array.from(x, (value, index) => (value - ofX.mean) * (at(y, index) - ofY.mean)))
  const correlation = products / (ofX.count - 1) / geometricMean(ofX.variance, ofY.variance)
  return Math.min(1, Math.max(-1, correlation))
}
