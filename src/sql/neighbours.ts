import { call, columnOf, over } from './build.js'
import type { Expression } from './expression.js'
import { operand } from './operand.js'
import type { Operand } from './operand.js'
import type { Derivation } from './selection.js'

export interface Order {
  readonly descending: boolean
  /** Equals are out of order too. */
  readonly strictly: boolean
  /** What rows are put in order by; the order of the data's own rows when absent. Among its equals any order is right. */
  readonly by?: Operand
}

/** Rows that know the value before them: `now`, `before` and `row`, their number in the data; and whether they are out of order. */
export function neighbours(
  of: Operand,
  { by, descending, strictly }: Order,
): {
  readonly rows: Derivation
  readonly isBroken: Expression
} {
  const value = operand(of)
  const order = by === undefined ? [] : [{ by: operand(by) }, { by: value, descending }]
  const [now, before] = [columnOf('now'), columnOf('before')]
  const wrong = descending ? 'greater' : 'less'
  return {
    rows: { columns: { row: call('rowNumber'), now: value, before: over('lag', [value], { order }) } },
    isBroken: strictly ? call('or', call(wrong, now, before), call('equal', now, before)) : call(wrong, now, before),
  }
}
