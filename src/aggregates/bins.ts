import { aggregate, literal } from '../sql/build.js'
import type { Literal } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { listFrom } from '../sql/listFrom.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
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
  const value = operand(of)
  const named = edges.map((edge) => (typeof edge === 'number' ? literal(edge) : edge))
  // Bins for what is not finite, which are not read, cost less than a test of each value. NaN lies at one of the ends.
  const isOpen = of.type === 'number'
  const isClosed = named.at(-1)?.value === Number.MAX_VALUE
  const first = isOpen ? [literal(-Infinity)] : []
  const limits = [...first, ...named, ...(isOpen && !isClosed ? [literal(Number.MAX_VALUE)] : [])]
  return {
    key: keyOf('bins', of.type, value, named, rows ?? null),
    selection: {
      kind: 'cells',
      cells: { counts: aggregate('histogram', value, ...limits) },
      ...(rows === undefined ? {} : { of: rows }),
    },
    read: ([row]) => {
      const list = listFrom(row?.['counts'])
      return Array.from({ length: edges.length + 1 }, (_, index) =>
        isOpen && isClosed && index === edges.length ? 0 : (numberFrom(list[index + first.length]) ?? 0),
      )
    },
    merge: (a, b) => a.map((count, index) => count + (b[index] ?? 0)),
  }
}
