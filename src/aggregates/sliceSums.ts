import { aggregate, call } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'
import type { Sums } from './realSums.js'

export interface Slice<Name extends string> {
  /** One of each of the expressions that rows are told apart by. */
  readonly codes: readonly number[]
  readonly sums: Sums<Name>
}

/** Sums of values made of each row, where none of them is null, by whole numbers. Rows without one of these are in no slice. */
export function sliceSums<Name extends string>(
  codes: readonly Expression[],
  values: Readonly<Record<Name, Expression>>,
): Aggregate<readonly Slice<Name>[]> {
  const by = Object.fromEntries(codes.map((code, index) => [`code${index}`, code]))
  const sums = mapRecord(values, (value) => aggregate('realSum', call('toDouble', value)))
  return {
    key: keyOf('sliceSums', codes, values),
    selection: {
      kind: 'groups',
      by,
      cells: { ...sums, rows: aggregate('count') },
      order: Object.keys(by).map((name) => ({ name })),
    },
    read: (listed) =>
      listed.flatMap((row) => {
        const found = Object.keys(by).flatMap((name) => numberFrom(row[name]) ?? [])
        if (found.length < codes.length) return []
        const read = mapRecord(values, (_, name) => numberFrom(row[name]) ?? 0)
        return [{ codes: found, sums: { ...read, rows: numberFrom(row['rows']) ?? 0 } }]
      }),
  }
}
