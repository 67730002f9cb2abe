import { columnOf, either, literal } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { neighbours } from '../sql/neighbours.js'
import type { Order } from '../sql/neighbours.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

export interface Misplaced {
  /** The row's number in the data, from 1. */
  readonly row: number
  readonly now: SqlValue
  /** The value before it. */
  readonly before: SqlValue
}

/** The first rows that stand out of order, at most `limit`. */
export function misplaced(of: Operand, order: Order, limit: number): Aggregate<readonly Misplaced[]> {
  const { rows, isBroken } = neighbours(of, order)
  return {
    key: keyOf('misplaced', of, order, limit),
    selection: {
      kind: 'listing',
      columns: {
        rank: either(isBroken, literal(0), literal(1)),
        row: columnOf('row'),
        now: columnOf('now'),
        before: columnOf('before'),
      },
      order: [{ name: 'rank' }, { name: 'row' }],
      limit,
      of: rows,
    },
    read: (found) =>
      found
        .filter(({ rank }) => numberFrom(rank) === 0)
        .map(({ row, now = null, before = null }) => ({ row: numberFrom(row) ?? 0, now, before })),
  }
}
