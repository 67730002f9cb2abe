import { columnOf, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

/** A number a row in the order of time, and the times as the engine writes them. */
export interface Timeline {
  readonly values: Float64Array
  readonly times: readonly SqlValue[]
}

/** The number of every row in the order of its time; rows of one time are in the order of what else they hold. NaN for null. */
export function timeline(time: Expression, value: Expression, ties: readonly Expression[]): Aggregate<Timeline> {
  const order = [time, ...ties].map((by) => ({ by }))
  return {
    key: keyOf('timeline', time, value, ties),
    selection: {
      kind: 'listing',
      columns: { place: columnOf('place'), time: columnOf('time'), value: columnOf('value') },
      order: [{ name: 'place' }],
      limit: Number.MAX_SAFE_INTEGER,
      of: { columns: { time, value, place: over('rowNumber', [], { order }) } },
    },
    read: (rows) => ({
      values: Float64Array.from(rows, (row) => numberFrom(row['value']) ?? NaN),
      times: rows.map((row) => row['time'] ?? null),
    }),
  }
}
