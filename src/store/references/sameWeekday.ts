import { Misuse } from '../../sql/misuse.js'
import type { RunReference } from './runReference.js'
import { runReferenceBrand } from './runReferenceBrand.js'

/**
 * The same data in the accepted runs of the last so many periods on the same day of the week, merged:
 * `expect(orders).toNotDriftFrom(sameWeekday(4))`. Without such runs the assertion is inconclusive.
 */
export function sameWeekday(count: number): RunReference {
  if (!(Number.isSafeInteger(count) && count >= 1))
    throw new Misuse(`sameWeekday(${count}): it takes a whole number of at least 1`)
  return Object.freeze({
    [runReferenceBrand]: true as const,
    choice: { kind: 'sameWeekday' as const, count },
    text: `sameWeekday(${count})`,
  })
}
