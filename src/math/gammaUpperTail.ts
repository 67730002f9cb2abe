import { halfDeviance } from './halfDeviance.js'
import { stirling } from './stirling.js'

/**
 * Q(a, x), the regularised upper incomplete gamma function: P(X > x) of a gamma variable of shape `a` and scale 1. The
 * continued fraction of Abramowitz and Stegun 6.5.31 (by Lentz's method), below the mean one less the series 6.5.29:
 * about √a steps near the mean. (`@stdlib/math-base-special-gammainc` 0.3 is off by 1e-3 from a ≈ 500 on, as for 1,000
 * categories.)
 *
 * @param a  > 0
 * @param x  1 at 0 and below, 0 at Infinity
 */
export function gammaUpperTail(a: number, x: number): number {
  if (x <= 0) return 1
  if (x === Infinity) return 0
  // x^a e^-x / Γ(a + 1)
  const density = Math.exp(-halfDeviance(a, x) - stirling(a))
  return x < a + 1 ? 1 - density * series(a, x) : density * a * continuedFraction(a, x)
}

function series(a: number, x: number): number {
  let total = 1
  let term = 1
  for (let n = 1; term > total * 1e-17; n++) {
    term *= x / (a + n)
    total += term
  }
  return total
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let value = d
  let factor = 0
  for (let n = 1; Math.abs(factor - 1) > 1e-16; n++) {
    const numerator = n * (a - n)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    factor = c * d
    value *= factor
  }
  return value
}
