import type { Aggregate } from '../../aggregates/aggregate.js'
import type { Expression } from '../../sql/expression.js'
import { keyOf } from '../../sql/keyOf.js'
import { numberFrom } from '../../sql/numberFrom.js'
import { tailSize } from './tailSize.js'

/** The largest values of a numeric expression, descending, or the smallest, ascending; fewer where there are few. Null is none. */
export function outermost(value: Expression, largest: boolean): Aggregate<readonly number[]> {
  return {
    key: keyOf('outermost', value, largest),
    selection: {
      kind: 'listing',
      columns: { value },
      order: [{ name: 'value', descending: largest }],
      limit: tailSize,
    },
    read: (rows) => rows.flatMap((row) => numberFrom(row['value'] ?? null) ?? []),
  }
}
