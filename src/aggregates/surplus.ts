import { aggregate, call, columnOf, literal } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'

export interface Surplus {
  /** Rows that stand on both sides, as often as on the side where they are fewer. */
  readonly matched: number
  readonly onlyLeft: number
  readonly onlyRight: number
}

/** How far two sides of a full join of equal rows differ, by how often each row stands on either. */
export function surplus(left: string, right: string): Aggregate<Surplus> {
  const rows = (side: string) => call('coalesce', columnOf(side), literal(0))
  const [a, b] = [rows(left), rows(right)]
  const cells = {
    matched: aggregate('sum', call('least', a, b)),
    onlyLeft: aggregate('sum', call('greatest', call('subtract', a, b), literal(0))),
    onlyRight: aggregate('sum', call('greatest', call('subtract', b, a), literal(0))),
  }
  return {
    key: keyOf('surplus', left, right),
    selection: { kind: 'cells', cells },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
  }
}
