import { at } from '../at.js'
import { normalQuantile } from '../normalQuantile.js'
import type { Numbers } from '../numbers.js'
import { pearsonThreeUpperTail } from '../pearsonThreeUpperTail.js'

/** A change that has the shape g: `size` × g(x) of a row of x. */
export interface Contrast {
  readonly size: number
  /** Of `size`; Infinity where nothing is known of it. */
  readonly standardError: number
  /** Two-sided. */
  readonly pValue: number
  /** Standard normal where there is no change, positive where the size is. */
  readonly z: number
}

/**
 * How much of a shape is in the change of an outcome, given what a row holds: Σ d r g / Σ d² g², d = side − its expectation e, r = outcome − its
 * expectation (Robinson 1988; as a test of conditional independence, Shah and Peters 2020). A row counts as much as its side is uncertain, so
 * inputs that one side alone has do not count, and an error matters only where both expectations have one.
 *
 * The p-value takes rows and outcomes as given and sides as drawn by e, as they are where nothing changed. So each d has variance e(1 − e) and third
 * moment e(1 − e)(1 − 2e), and the skewness of a few rare outcomes is allowed for by Pearson's type III distribution.
 *
 * @param shape  of all rows 1 when absent
 */
export function contrast(sides: Numbers, residuals: Numbers, shape?: Numbers, weights?: Numbers): Contrast {
  let [sum, squares, information, variance, third] = [0, 0, 0, 0, 0]
  for (let row = 0; row < residuals.length; row += 1) {
    const g = shape === undefined ? 1 : at(shape, row)
    if (g === 0) continue
    const weight = weights === undefined ? 1 : at(weights, row)
    const d = at(sides, row)
    const factor = weight * at(residuals, row) * g
    // d is 1 − e of a current row and −e of another: e(1 − e) is the same of both.
    const uncertain = Math.abs(d) * (1 - Math.abs(d))
    sum += factor * d
    squares += (factor * d) ** 2
    information += weight * (d * g) ** 2
    variance += uncertain * factor ** 2
    third += uncertain * (2 * Math.abs(d) - 1) * Math.sign(d) * factor ** 3
  }
  if (!(information > 0 && variance > 0)) return { size: 0, standardError: Infinity, pValue: 1, z: 0 }
  const deviation = Math.sqrt(variance)
  // A tail that skewness makes shorter is taken as the normal one, since type III ends there and the sum may not.
  const skewness = Math.max(0, (Math.sign(sum) * third) / deviation ** 3)
  const tail = pearsonThreeUpperTail(Math.abs(sum) / deviation, skewness)
  return {
    size: sum / information,
    standardError: Math.sqrt(squares) / information,
    pValue: Math.min(1, 2 * tail),
    // Of tails near the smallest double the quantile is infinite.
    z: Math.sign(sum) * -normalQuantile(Math.max(tail, 1e-300)),
  }
}
