import { aggregate, call, columnOf, literal } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

/**
 * The sum over groups of rows × (mean of the group − centre)². Ask it of rows where both hold a value.
 *
 * @param centre  the mean of all rows
 */
export function betweenGroups(group: Operand, of: Operand, centre: number): Aggregate<number> {
  const distance = call('subtract', call('toDouble', operand(of)), literal(centre))
  const [rows, sum] = [columnOf('rows'), columnOf('sum')]
  return {
    key: keyOf('betweenGroups', group, of, centre),
    selection: {
      kind: 'cells',
      cells: { squares: aggregate('realSum', call('divide', call('multiply', sum, sum), rows)) },
      of: {
        by: { group: operand(group) },
        columns: { rows: aggregate('count'), sum: aggregate('realSum', distance) },
      },
    },
    read: ([row]) => numberFrom(row?.['squares']) ?? 0,
  }
}
