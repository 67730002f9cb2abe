import { aggregate, call } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

export interface Uniform {
  /** Rows with a value. */
  readonly values: number
  /** Whether two of them differ. */
  readonly differ: boolean
}

/** Whether all values of a column are the same one, told by its smallest and largest: far cheaper than a count of different values. */
export function uniform(of: Operand): Aggregate<Uniform> {
  const value = operand(of)
  return {
    key: keyOf('uniform', value),
    selection: {
      kind: 'cells',
      cells: {
        values: aggregate('count', value),
        differ: call('isDistinctFrom', aggregate('minimum', value), aggregate('maximum', value)),
      },
    },
    read: ([row]) => ({ values: numberFrom(row?.['values']) ?? 0, differ: row?.['differ'] === true }),
  }
}
