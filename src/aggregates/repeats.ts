import { aggregate, call, literal } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

export interface Repeat {
  readonly values: readonly SqlValue[]
  readonly count: number
}

/** Combinations of values that stand in more than one row, most frequent first, at most `limit`. Nulls are values like any other. */
export function repeats(of: readonly Operand[], limit: number): Aggregate<readonly Repeat[]> {
  const by: Readonly<Record<string, Expression>> = Object.fromEntries(
    of.map((each, index) => [`value${index}`, operand(each)]),
  )
  const names = Object.keys(by)
  const count = aggregate('count')
  return {
    key: keyOf('repeats', by, limit),
    selection: {
      kind: 'groups',
      by,
      cells: { count },
      having: call('greater', count, literal(1)),
      order: [{ name: 'count', descending: true }, ...names.map((name) => ({ name }))],
      limit,
    },
    read: (rows) =>
      rows.map((row) => ({ values: names.map((name) => row[name] ?? null), count: numberFrom(row['count']) ?? 0 })),
  }
}
