import { aggregate, literal } from '../sql/build.js'
import { finite } from '../sql/finite.js'
import { keyOf } from '../sql/keyOf.js'
import { listFrom } from '../sql/listFrom.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

/**
 * Quantiles of a column's finite values, in the order of `shares`, exact, interpolated linearly (type 7 of Hyndman and
 * Fan, the default of R and NumPy) and doubles whatever the column's type. Empty without values.
 *
 * @param shares  each in [0, 1]
 */
export function quantiles(of: Operand, shares: readonly number[]): Aggregate<readonly number[]> {
  const value = finite(of)
  const quantile = aggregate('quantiles', value, ...shares.map((share) => literal(share)))
  return {
    key: keyOf('quantiles', value, shares),
    selection: { kind: 'cells', cells: { quantiles: quantile } },
    read: ([row]) => listFrom(row?.['quantiles']).map((quantile) => numberFrom(quantile) ?? NaN),
  }
}
