import { normalQuantile } from '../../src/math/normalQuantile.js'
import { normalUpperTail } from '../../src/math/normalUpperTail.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import { dropLimits } from './dropLimits.js'
import type { ScoreChange } from './scoreChange.js'

/**
 * The change of a score between different rows, from both intervals; `undefined` where either has none. It is normal, and what it would
 * be between the same rows is at most as wide when both models err alike.
 */
export function changeByEstimates(
  reference: Estimate,
  current: Estimate,
  dropOf: (before: number, after: number) => number,
): ScoreChange | undefined {
  const variances = [reference, current].map(varianceOf)
  if (reference.value === undefined || current.value === undefined) return undefined
  if (variances.some((each) => each === undefined)) return undefined
  const variance = variances.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  const drop = dropOf(reference.value, current.value)
  const deviation = Math.sqrt(variance)
  return {
    before: reference.value,
    after: current.value,
    drop,
    variance,
    pValue: drop === 0 ? 0.5 : normalUpperTail(drop / deviation),
    isSeen: (wanted) => wanted >= (dropLimits.significant + dropLimits.power) * deviation,
    test: 'different rows, by both intervals',
  }
}

/** An interval that ends at 0 or 1 may be cut off there, and is measured by its other side. */
function varianceOf({ value, interval }: Estimate): number | undefined {
  const found = interval(0.95)
  if (found === undefined || value === undefined) return undefined
  const { low, high } = found
  const reach = low === 0 || high === 1 ? Math.max(high - value, value - low) : (high - low) / 2
  return (reach / normalQuantile(0.975)) ** 2
}
