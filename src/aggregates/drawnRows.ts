import { call, columnOf, literal, over } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Row } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

/**
 * The values of all rows, or of a random `limit` of them, in no order. Which ones is decided by a hash of a row's rank among the sorted
 * rows, so that neither the order of the rows nor rows that are alike bias it. Sorts all rows.
 *
 * @param seed  another seed draws other rows
 */
export function drawnRows(of: readonly Operand[], limit: number, seed: number): Aggregate<readonly Row[]> {
  const values = Object.fromEntries(of.map((each, index) => [`value${index}`, operand(each)]))
  const names = mapRecord(values, (_, name) => columnOf(name))
  const rank = over('rowNumber', [], { order: Object.values(values).map((by) => ({ by })) })
  return {
    key: keyOf('drawnRows', values, limit, seed),
    selection: {
      kind: 'listing',
      columns: { ...names, drawn: call('hash', columnOf('rank'), literal(seed)), rank: columnOf('rank') },
      order: [{ name: 'drawn' }, { name: 'rank' }],
      limit,
      of: { columns: { ...values, rank } },
    },
    read: (rows) => rows.map((row) => mapRecord(values, (_, name) => row[name] ?? null)),
  }
}
