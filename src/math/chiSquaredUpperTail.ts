import { gammaUpperTail } from './gammaUpperTail.js'

/** P(X > x) of a χ² variable. With 0 degrees of freedom X is always 0. */
export function chiSquaredUpperTail(x: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === 0) return x < 0 ? 1 : 0
  return gammaUpperTail(degreesOfFreedom / 2, x / 2)
}
