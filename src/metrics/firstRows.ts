import { examples } from '../aggregates/examples.js'
import type { Example } from '../aggregates/examples.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/** The values of the first few rows, with the rows' numbers. */
export function firstRows(of: readonly Operand[], limit: number): Metric<readonly Example[]> {
  return metric(keyOf('firstRows', of, limit), [examples(of, limit)], (found) => found)
}
