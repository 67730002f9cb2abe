import { besselK } from './besselK.js'
import gamma from '@stdlib/math-base-special-gamma'

/**
 * P(W < x) of the limit of the Cramér-von Mises statistic, x > 0: the series of Anderson and Darling (1952), as in
 * Csörgő and Faraway (1996, equation 1.2). Ends, as SciPy's does, with the first term below 1e-7.
 */
export function cramerVonMisesLowerTail(x: number): number {
  let total = 0
  let term = Infinity
  // Γ(k + ½) / k!
  let ratio = gamma(0.5)
  for (let k = 0; term >= 1e-7; k++) {
    const y = 4 * k + 1
    const q = y ** 2 / (16 * x)
    term = (ratio / (Math.PI ** 1.5 * Math.sqrt(x))) * Math.sqrt(y) * Math.exp(-q) * besselK(0.25, q)
    total += term
    ratio *= (k + 0.5) / (k + 1)
  }
  return total
}
