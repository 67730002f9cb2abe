import { timeline } from '../../aggregates/timeline.js'
import type { Timeline } from '../../aggregates/timeline.js'
import type { Expression } from '../../sql/expression.js'
import { metric } from '../metric.js'
import type { Metric } from '../metric.js'

/** The error of every row in the order of time, NaN where there is none. */
export function errorsInTime(time: Expression, error: Expression, ties: readonly Expression[]): Metric<Timeline> {
  const asked = timeline(time, error, ties)
  return metric(asked.key, [asked], (found) => found)
}
