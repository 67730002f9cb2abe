import type { AggregateCall } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'

/** Numbers of rows, each by its name; no rows are 0. Takes counting calls only: `count`, `countIf`. */
export function counts<Name extends string>(
  cells: Readonly<Record<Name, AggregateCall>>,
): Aggregate<Readonly<Record<Name, number>>> {
  return {
    key: keyOf('counts', cells),
    selection: { kind: 'cells', cells },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
    merge: (a, b) => mapRecord(cells, (_, name) => a[name] + b[name]),
  }
}
