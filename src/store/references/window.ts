import { Misuse } from '../../sql/misuse.js'
import type { RunReference } from './runReference.js'
import { runReferenceBrand } from './runReferenceBrand.js'

const hour = 3_600_000
const units: Readonly<Record<string, number>> = { h: hour, d: 24 * hour, w: 7 * 24 * hour }

/**
 * The same data in the accepted runs of a time before the period of the run that asks, merged, one run a period; its own period is not
 * in it: `expect(orders).toNotDriftFrom(window(28, 'd'))`. Without such runs the assertion is inconclusive.
 *
 * @param count  of units
 * @param unit  hours, days or weeks
 */
export function window(count: number, unit: 'h' | 'd' | 'w'): RunReference {
  const ms = count * (units[unit] ?? NaN)
  if (!(ms > 0 && Number.isFinite(ms)))
    throw new Misuse(`window(${count}, ${JSON.stringify(unit)}): it takes a number and "h", "d" or "w"`)
  return Object.freeze({
    [runReferenceBrand]: true as const,
    choice: { kind: 'window' as const, ms },
    text: `window(${count}, "${unit}")`,
  })
}
