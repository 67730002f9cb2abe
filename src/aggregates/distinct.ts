import { aggregate } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

/**
 * How many different values a column holds, exactly. Null is none; all NaN are one, −0 equals 0, strings differ by code
 * points. It cannot be merged: nobody knows which values two parts share.
 */
export function distinct(of: Operand): Aggregate<number> {
  const value = operand(of)
  return {
    key: keyOf('distinct', value),
    selection: { kind: 'cells', cells: { distinct: aggregate('countDistinct', value) } },
    read: ([row]) => numberFrom(row?.['distinct']) ?? 0,
  }
}
