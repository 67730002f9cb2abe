import { classPower } from '../aggregates/classPower.js'
import { columnOf } from '../sql/build.js'
import { isOneOf } from '../sql/isOneOf.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/**
 * How much better one feature tells a class than the most frequent class does, in [0, 1]: 0 is no better, 1 is always right. Guessed by
 * the other rows of the same value. Ask it of rows with a class.
 *
 * @param mostFrequent  the most frequent class, and its share, below 1
 */
export function classPredictiveness(
  feature: Operand,
  label: Operand,
  mostFrequent: { readonly value: SqlValue; readonly share: number },
): Metric<number> {
  const isMostFrequent = isOneOf({ type: label.type, expression: columnOf('class') }, [mostFrequent.value])
  const key = keyOf('classPredictiveness', feature, label, mostFrequent)
  return metric(key, [classPower(feature, label, isMostFrequent)], ({ rows, right }) =>
    Math.max(0, (right / rows - mostFrequent.share) / (1 - mostFrequent.share)),
  )
}
