import { compareExact } from '../../math/compareExact.js'
import type { Exact, NumericProfile } from './numericProfile.js'

/** How many values a profile keeps the counts of. */
const kept = 100

/**
 * How many rows of the reference hold exactly this number. Where the profile did not keep it, as many as the least frequent value that
 * it kept, or 1 when it kept all that occur twice: at most.
 */
export function countOfValue(
  { frequent }: NumericProfile,
  value: Exact,
): { readonly count: number; readonly atMost: boolean } {
  const known = frequent.find(([each]) => compareExact(each, value) === 0)
  if (known !== undefined) return { count: known[1], atMost: false }
  const least = frequent.length < kept ? 1 : Math.min(...frequent.map(([, count]) => count))
  return { count: least, atMost: true }
}
