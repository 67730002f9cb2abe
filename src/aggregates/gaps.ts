import { aggregate, call, columnOf, literal } from '../sql/build.js'
import { distances } from '../sql/distances.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

export interface Gaps {
  /** Successive values that are further apart than the step. */
  readonly gaps: number
  /** The greatest distance of successive values, in seconds for times; 0 of fewer than two values. */
  readonly largest: number
}

/**
 * How many gaps a column's values have, put in order: distances of successive values beyond `step`, in seconds for dates and
 * timestamps. Nulls, NaN and infinities are no values.
 */
export function gaps(of: Operand, step: number): Aggregate<Gaps> {
  const distance = columnOf('distance')
  return {
    key: keyOf('gaps', of, step),
    selection: {
      kind: 'cells',
      cells: {
        gaps: aggregate('countIf', call('greater', distance, literal(step))),
        largest: aggregate('maximum', distance),
      },
      of: distances(of),
    },
    read: ([row]) => ({ gaps: numberFrom(row?.['gaps']) ?? 0, largest: numberFrom(row?.['largest']) ?? 0 }),
  }
}
