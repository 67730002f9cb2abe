import { aggregate, call, literal } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'

export type Sums<Name extends string> = Readonly<Record<Name | 'rows', number>>

/** So many groups of rows; enough for a jackknife's variance to be known to 14 %. */
const groups = 100

/**
 * Sums of values made of each row, where none of them is null, and how many rows there are.
 *
 * @param groupedBy  columns by whose values a row belongs to one of a hundred groups, each of which has its own sums
 */
export function realSums<Name extends string>(
  values: Readonly<Record<Name, Expression>>,
  groupedBy: readonly Expression[] = [],
): Aggregate<readonly Sums<Name>[]> {
  const sums = mapRecord(values, (value) => aggregate('realSum', call('toDouble', value)))
  const cells = { ...sums, rows: aggregate('count') }
  const by = { group: call('remainder', call('hash', ...groupedBy), literal(groups)) }
  return {
    key: keyOf('realSums', values, groupedBy),
    selection:
      groupedBy.length === 0 ? { kind: 'cells', cells } : { kind: 'groups', by, cells, order: [{ name: 'group' }] },
    read: (listed) =>
      listed.map((row) => ({
        ...mapRecord(values, (_, name) => numberFrom(row[name]) ?? 0),
        rows: numberFrom(row['rows']) ?? 0,
      })),
  }
}
