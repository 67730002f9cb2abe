import { aggregate, call, columnOf, literal, only } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

export interface Conflicts {
  readonly rows: number
  /** Rows of groups that hold more than one value. */
  readonly conflicting: number
  /** Such groups. */
  readonly groups: number
}

/** Rows that are equal in some columns and differ in another. Nulls among the former are equal. Ask it of rows where the latter holds a value. */
export function conflicts(equal: readonly Operand[], differs: Operand): Aggregate<Conflicts> {
  const by = Object.fromEntries(equal.map((each, index) => [`value${index}`, operand(each)]))
  const several = call('greater', columnOf('values'), literal(1))
  const cells = {
    rows: aggregate('sum', columnOf('rows')),
    conflicting: only(several, aggregate('sum', columnOf('rows'))),
    groups: aggregate('countIf', several),
  }
  return {
    key: keyOf('conflicts', by, operand(differs)),
    selection: {
      kind: 'cells',
      cells,
      of: { by, columns: { rows: aggregate('count'), values: aggregate('countDistinct', operand(differs)) } },
    },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
  }
}
