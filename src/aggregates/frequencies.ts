import { aggregate, call, literal } from '../sql/build.js'
import { finite } from '../sql/finite.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

export interface Frequencies {
  /** Most frequent first, ties by ascending value. */
  readonly counts: readonly (readonly [value: SqlValue, count: number])[]
  /** Whether every value of the column is among them. */
  readonly complete: boolean
}

/**
 * How often each value of a column occurs, of the `limit` most frequent ones. Null, NaN and infinities are no values.
 * One grouped count answers a set of allowed values, a most common share and a drift of categories together.
 */
export function frequencies(of: Operand, limit: number): Aggregate<Frequencies> {
  const value = finite(of)
  const count = aggregate('count', value)
  return {
    key: keyOf('frequencies', value, limit),
    selection: {
      kind: 'groups',
      by: { value },
      cells: { count },
      // Null is a group too, of which no value is counted.
      having: call('greater', count, literal(0)),
      order: [{ name: 'count', descending: true }, { name: 'value' }],
      // One more than is kept tells whether there are more.
      limit: limit + 1,
    },
    read: (rows) => ({
      counts: rows.slice(0, limit).map((row) => [row['value'] ?? null, numberFrom(row['count']) ?? 0]),
      complete: rows.length <= limit,
    }),
  }
}
