import { moments } from './moments.js'
import type { Numbers } from './numbers.js'

/** Divided by n − 1, as numpy's `std(ddof=1)`. `undefined` of fewer than two values. */
export function sampleStandardDeviation(values: Numbers): number | undefined {
  return values.length < 2 ? undefined : Math.sqrt(moments(values).variance)
}
