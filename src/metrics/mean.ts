import { sum } from '../aggregates/sum.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** The mean of a column's finite values; `undefined` without values. */
export function mean(of: Operand): Metric<number | undefined> {
  return metric(keyOf('mean', of), [sum(of)], ({ count, sum }) => (count === 0 ? undefined : Number(sum) / count))
}
