import { aggregate, literal } from '../sql/build.js'
import type { Literal } from '../sql/expression.js'
import { finite } from '../sql/finite.js'
import { keyOf } from '../sql/keyOf.js'
import { listFrom } from '../sql/listFrom.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

/**
 * Counts of a column's finite values between edges: (−∞, e1], (e1, e2], …, (ek, +∞), one more than there are edges.
 *
 * @param edges  ascending; literals in the column's own type are compared exactly
 * @param rows   where the values are not the data's own
 */
export function bins(
  of: Operand,
  edges: readonly (number | Literal)[],
  rows?: Derivation,
): Aggregate<readonly number[]> {
  const value = finite(of)
  const limits = edges.map((edge) => (typeof edge === 'number' ? literal(edge) : edge))
  return {
    key: keyOf('bins', value, limits, rows ?? null),
    selection: {
      kind: 'cells',
      cells: { counts: aggregate('histogram', value, ...limits) },
      ...(rows === undefined ? {} : { of: rows }),
    },
    read: ([row]) => {
      const list = listFrom(row?.['counts'])
      return Array.from({ length: edges.length + 1 }, (_, index) => numberFrom(list[index]) ?? 0)
    },
    merge: (a, b) => a.map((count, index) => count + (b[index] ?? 0)),
  }
}
