import { aggregate, columnOf } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { neighbours } from '../sql/neighbours.js'
import type { Order } from '../sql/neighbours.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

export interface Disorder {
  /** Rows that have one before them. */
  readonly compared: number
  /** Those of them that should not stand behind it. */
  readonly broken: number
}

/** How many rows stand out of order. Ask it of rows with a value: a null is neither behind nor before anything. */
export function disorder(of: Operand, order: Order): Aggregate<Disorder> {
  const { rows, isBroken } = neighbours(of, order)
  return {
    key: keyOf('disorder', of, order),
    selection: {
      kind: 'cells',
      cells: { compared: aggregate('count', columnOf('before')), broken: aggregate('countIf', isBroken) },
      of: rows,
    },
    read: ([row]) => ({ compared: numberFrom(row?.['compared']) ?? 0, broken: numberFrom(row?.['broken']) ?? 0 }),
  }
}
