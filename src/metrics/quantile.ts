import { quantiles } from '../aggregates/quantiles.js'
import { keyOf } from '../sql/keyOf.js'
import type { Operand } from '../sql/operand.js'
import { metric } from './metric.js'
import type { Metric } from './metric.js'

/**
 * A quantile of a column's finite values, exact, interpolated linearly (type 7, the default of R and NumPy); `undefined`
 * without values.
 *
 * @param share  in [0, 1]; 0.5 is the median
 */
export function quantile(of: Operand, share: number): Metric<number | undefined> {
  return metric(keyOf('quantile', of, share), [quantiles(of, [share])], ([found]) => found)
}
