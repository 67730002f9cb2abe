import { misplaced } from '../aggregates/misplaced.js'
import type { Misplaced } from '../aggregates/misplaced.js'
import { keyOf } from '../sql/keyOf.js'
import type { Order } from '../sql/neighbours.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** The first rows that stand out of order, each with the value before it. */
export function firstOutOfOrder(of: Operand, order: Order, limit: number): Metric<readonly Misplaced[]> {
  return metric(keyOf('firstOutOfOrder', of, order, limit), [misplaced(of, order, limit)], (found) => found)
}
