import { gammaUpperTail } from './gammaUpperTail.js'
import { normalUpperTail } from './normalUpperTail.js'

/**
 * P(Z > z) of a variable of mean 0, variance 1 and some skewness, by Pearson's type III distribution (a shifted gamma), which has these three moments
 * and is normal at skewness 0.
 *
 * @param skewness  at least 0
 */
export function pearsonThreeUpperTail(z: number, skewness: number): number {
  // Of less skewness the distribution is the normal one to 1e-3 of each tail that matters, and the gamma function has too large a shape.
  if (skewness < 0.005) return normalUpperTail(z)
  const shape = 4 / skewness ** 2
  const x = shape + z * Math.sqrt(shape)
  return x <= 0 ? 1 : gammaUpperTail(shape, x)
}
