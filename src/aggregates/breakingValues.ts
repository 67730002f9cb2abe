import { aggregate, call, columnOf } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

export interface CountedValue {
  readonly value: SqlValue
  readonly count: number
}

/**
 * The values that break a rule, most frequent first, ties by ascending value, at most `limit`.
 *
 * @param rule  of a column called `value`
 */
export function breakingValues(of: Operand, rule: Expression, limit: number): Aggregate<readonly CountedValue[]> {
  return {
    key: keyOf('breakingValues', operand(of), rule, limit),
    selection: {
      kind: 'groups',
      by: { value: columnOf('value') },
      cells: { count: aggregate('sum', columnOf('rows')) },
      having: call('isFalse', rule),
      order: [{ name: 'count', descending: true }, { name: 'value' }],
      limit,
      of: { by: { value: operand(of) }, columns: { rows: aggregate('count') } },
    },
    read: (rows) => rows.map((row) => ({ value: row['value'] ?? null, count: numberFrom(row['count']) ?? 0 })),
  }
}
