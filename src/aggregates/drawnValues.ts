import { call, columnOf, either, over } from '../sql/build.js'
import { finite } from '../sql/finite.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

/**
 * The finite values of a numeric column as doubles, in no order, or a random `limit` of them where there are more. Which ones is decided by
 * a hash of a row's rank among the sorted values: neither the order of the rows nor ties bias it.
 */
export function drawnValues(of: Operand, limit: number): Aggregate<Float64Array> {
  const value = finite(of)
  const drawn = either(call('isNotNull', columnOf('value')), call('hash', columnOf('rank')))
  return {
    key: keyOf('drawnValues', operand(of), limit),
    selection: {
      kind: 'listing',
      columns: { value: call('toDouble', columnOf('value')), drawn },
      order: [{ name: 'drawn' }],
      limit,
      of: { columns: { value, rank: over('rowNumber', [], { order: [{ by: value }] }) } },
    },
    read: (rows) => Float64Array.from(rows.flatMap((row) => numberFrom(row['value']) ?? [])),
  }
}
