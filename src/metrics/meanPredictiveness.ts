import { meanPower } from '../aggregates/meanPower.js'
import type { Moments } from '../aggregates/moments.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/**
 * How much of a number's variance one feature explains, in [0, 1]: each row guessed by the mean of the other rows of the same value, against
 * the mean of all. Ask it of rows with a number.
 *
 * @param whole  the moments of all rows, which are not all equal
 */
export function meanPredictiveness(feature: Operand, label: Operand, whole: Moments): Metric<number> {
  const { count, mean, squaredDeviations } = whole
  const unexplained = squaredDeviations * (count / (count - 1)) ** 2
  return metric(
    keyOf('meanPredictiveness', feature, label, whole),
    [meanPower(feature, label, { count, mean })],
    (errors) => Math.max(0, 1 - errors / unexplained),
  )
}
