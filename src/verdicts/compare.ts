import { compareExact } from '../math/compareExact.js'
import { Misuse } from '../sql/misuse.js'
import type { Quantity } from './quantity.js'

/** The sign of a − b, exactly; `undefined` when either is NaN, of which nothing can be said. */
export function compare(a: Quantity, b: Quantity): -1 | 0 | 1 | undefined {
  if (typeof a !== 'object' && typeof b !== 'object') return compareExact(a, b)
  if (typeof a !== 'object' || typeof b !== 'object') throw new Misuse('a time and a number cannot be compared')
  return compareExact(a.microseconds, b.microseconds)
}
