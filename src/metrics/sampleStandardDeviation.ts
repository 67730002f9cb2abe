import { moments } from '../aggregates/moments.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** The standard deviation of a column's finite values as a sample of a larger whole (n − 1); `undefined` of fewer than two. */
export function sampleStandardDeviation(of: Operand): Metric<number | undefined> {
  return metric(keyOf('sampleStandardDeviation', of), [moments(of)], ({ count, squaredDeviations }) =>
    count < 2 ? undefined : Math.sqrt(squaredDeviations / (count - 1)),
  )
}
