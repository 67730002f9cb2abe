import { aggregate, call, columnOf, literal, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'

/**
 * Upper ends, ascending, of bins of equal counts by the rank of a score. The rows of one score stay together, in the bin of their middle
 * one, so that bins depend on no order of the rows; there may be fewer than were asked for.
 *
 * @param score  a number, never null
 * @param bins   at least 1
 */
export function rankBins(score: Expression, bins: number): Aggregate<readonly number[]> {
  const [each, rows, upTo, total] = [columnOf('score'), columnOf('rows'), columnOf('upTo'), columnOf('total')]
  const middle = call('subtract', upTo, call('multiply', literal(0.5), rows))
  const bin = call('floor', call('multiply', call('divide', middle, total), literal(bins)))
  const of = {
    columns: {
      score: each,
      rows,
      upTo: over('sum', [rows], { order: [{ by: each }] }),
      total: over('sum', [rows]),
    },
    of: { by: { score }, columns: { rows: call('toDouble', aggregate('count')) } },
  }
  return {
    key: keyOf('rankBins', score, bins),
    selection: {
      kind: 'groups',
      by: { bin: call('least', bin, literal(bins - 1)) },
      cells: { edge: aggregate('maximum', each) },
      order: [{ name: 'bin' }],
      of,
    },
    read: (listed) => listed.map((row) => numberFrom(row['edge']) ?? NaN),
  }
}
