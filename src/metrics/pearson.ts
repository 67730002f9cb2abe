import { coMoments } from '../aggregates/coMoments.js'
import { geometricMean } from '../math/geometricMean.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/**
 * Pearson's correlation of two numeric columns; `undefined` when one of them is constant. Ask it of rows where both hold a finite
 * value.
 *
 * @param centres  their means, up to rounding
 */
export function pearson(a: Operand, b: Operand, centres: readonly [number, number]): Metric<number | undefined> {
  return metric(keyOf('pearson', a, b, centres), [coMoments(a, b, centres)], (sums) => {
    const { rows } = sums
    const [va, vb] = [sums.aa - sums.a ** 2 / rows, sums.bb - sums.b ** 2 / rows]
    if (!(va > 0 && vb > 0)) return undefined
    const correlation = (sums.ab - (sums.a * sums.b) / rows) / geometricMean(va, vb)
    return Math.max(-1, Math.min(1, correlation))
  })
}
