import { aggregate, call, columnOf, over } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

/** How many rows hold more, and how many less, than the row before them in the data; a null is neither. */
export interface Turns {
  readonly rises: number
  readonly falls: number
}

/** Tells sorted columns: those without a fall, or without a rise. */
export function turns(of: Operand): Aggregate<Turns> {
  const value = operand(of)
  const [now, before] = [columnOf('now'), columnOf('before')]
  return {
    key: keyOf('turns', value),
    selection: {
      kind: 'cells',
      cells: {
        rises: aggregate('countIf', call('greater', now, before)),
        falls: aggregate('countIf', call('less', now, before)),
      },
      of: { columns: { now: value, before: over('lag', [value]) } },
    },
    read: ([row]) => ({ rises: numberFrom(row?.['rises']) ?? 0, falls: numberFrom(row?.['falls']) ?? 0 }),
  }
}
