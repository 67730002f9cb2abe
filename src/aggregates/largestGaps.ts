import { columnOf } from '../sql/build.js'
import { distances } from '../sql/distances.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

export interface Gap {
  readonly before: SqlValue
  readonly now: SqlValue
  /** In seconds for times. */
  readonly distance: number
}

/** The successive values that are furthest apart, at most `limit`. */
export function largestGaps(of: Operand, limit: number): Aggregate<readonly Gap[]> {
  return {
    key: keyOf('largestGaps', of, limit),
    selection: {
      kind: 'listing',
      columns: { distance: columnOf('distance'), before: columnOf('before'), now: columnOf('now') },
      order: [{ name: 'distance', descending: true }, { name: 'before' }],
      limit,
      of: distances(of),
    },
    read: (rows) =>
      rows
        .filter(({ distance = null }) => distance !== null)
        .map(({ before = null, now = null, distance }) => ({ before, now, distance: numberFrom(distance) ?? 0 })),
  }
}
