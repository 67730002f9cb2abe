import { aggregate, call, columnOf, either, literal } from '../sql/build.js'
import { finite } from '../sql/finite.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

/**
 * What is left of a number when each row is guessed by the mean of the other rows with the same value of a feature: the sum of the squared
 * errors (leave one out). Where a value stands once, the mean of all other rows is the guess. Ask it of rows with a number.
 *
 * @param whole  rows and mean of all rows
 */
export function meanPower(
  feature: Operand,
  label: Operand,
  whole: { readonly count: number; readonly mean: number },
): Aggregate<number> {
  const [rows, squares, value] = [columnOf('rows'), columnOf('squares'), columnOf('value')]
  // Leaving a row out of n moves it away from the mean by n / (n − 1).
  const factor = call('divide', rows, call('subtract', rows, literal(1)))
  const errors = call('multiply', squares, call('multiply', factor, factor))
  const distance = call('subtract', value, literal(whole.mean))
  const alone = call('multiply', call('multiply', distance, distance), literal((whole.count / (whole.count - 1)) ** 2))
  const isAlone = call('equal', rows, literal(1))
  return {
    key: keyOf('meanPower', operand(feature), operand(label), whole),
    selection: {
      kind: 'cells',
      cells: { errors: aggregate('realSum', either(isAlone, alone, errors)) },
      of: {
        by: { feature: operand(feature) },
        columns: {
          rows: aggregate('count'),
          squares: aggregate('squaredDeviations', finite(label)),
          value: call('toDouble', aggregate('maximum', finite(label))),
        },
      },
    },
    read: ([row]) => numberFrom(row?.['errors']) ?? 0,
  }
}
