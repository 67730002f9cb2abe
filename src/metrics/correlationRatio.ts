import { betweenGroups } from '../aggregates/betweenGroups.js'
import { moments } from '../aggregates/moments.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/**
 * The correlation ratio η of a number on a category: the square root of the share of the number's variance that lies between the
 * categories' means; `undefined` when the number is constant. Ask it of rows where both hold a value.
 *
 * @param mean  of the number, up to rounding
 */
export function correlationRatio(category: Operand, number: Operand, mean: number): Metric<number | undefined> {
  const needs = [betweenGroups(category, number, mean), moments(number)] as const
  return metric(keyOf('correlationRatio', category, number, mean), needs, (between, { squaredDeviations }) =>
    squaredDeviations > 0 ? Math.min(1, Math.sqrt(between / squaredDeviations)) : undefined,
  )
}
