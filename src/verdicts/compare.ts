import { compareExact } from '../math/compareExact.js'
import { Misuse } from '../sql/misuse.js'
import type { Quantity } from './quantity.js'

/** The sign of a − b, exactly; `undefined` when either is NaN, of which nothing can be said. */
export function compare(a: Quantity, b: Quantity): -1 | 0 | 1 | undefined {
  if (typeof a !== 'object' && typeof b !== 'object') return compareExact(a, b)
  if (typeof a === 'object' && typeof b === 'object') {
    if ('word' in a && 'word' in b) return Buffer.compare(Buffer.from(a.word), Buffer.from(b.word))
    if ('microseconds' in a && 'microseconds' in b) return compareExact(a.microseconds, b.microseconds)
  }
  throw new Misuse('numbers, times and texts cannot be compared with each other')
}
