import { sum } from '../aggregates/sum.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** The sum of a column's finite values, exact for integers and decimals; `undefined` without values. */
export function total(of: Operand): Metric<number | bigint | string | undefined> {
  return metric(keyOf('total', of), [sum(of)], ({ count, sum }) => (count === 0 ? undefined : sum))
}
