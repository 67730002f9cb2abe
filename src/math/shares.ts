import type { Numbers } from './numbers.js'
import { sum } from './sum.js'

/** Each count's share of all; `undefined` where there is nothing to share. */
export function shares(counts: Numbers): Float64Array | undefined {
  const total = sum(counts)
  return total > 0 ? Float64Array.from(counts, (count) => count / total) : undefined
}
