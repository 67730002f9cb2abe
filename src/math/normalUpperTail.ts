import erfc from '@stdlib/math-base-special-erfc'

/** P(Z > z) of the standard normal distribution; the lower tail is `normalUpperTail(-z)`. 0 from z ≈ 38.5 on. */
export function normalUpperTail(z: number): number {
  return erfc(z * Math.SQRT1_2) / 2
}
