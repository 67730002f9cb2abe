import { disorder } from '../aggregates/disorder.js'
import type { Disorder } from '../aggregates/disorder.js'
import { keyOf } from '../sql/keyOf.js'
import type { Order } from '../sql/neighbours.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** How many rows stand behind one that they should stand before. Ask it of rows with a value. */
export function rowsOutOfOrder(of: Operand, order: Order): Metric<Disorder> {
  return metric(keyOf('rowsOutOfOrder', of, order), [disorder(of, order)], (found) => found)
}
