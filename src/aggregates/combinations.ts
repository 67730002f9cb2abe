import { aggregate, allOf, call, columnOf, literal, only } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

export interface Combinations {
  /** Rows that were looked at. */
  readonly rows: number
  /** Different combinations among them. */
  readonly distinct: number
  /** Combinations that stand in more than one row. */
  readonly repeated: number
}

/**
 * How many different combinations of values several columns hold, exactly. All NaN are one value, −0 equals 0.
 *
 * @param nulls  `'values'`: a null is a value like any other; `'left out'`: rows with a null in any of the columns are not looked at
 */
export function combinations(of: readonly Operand[], nulls: 'values' | 'left out'): Aggregate<Combinations> {
  const by = Object.fromEntries(of.map((each, index) => [`value${index}`, operand(each)]))
  const complete = allOf(Object.keys(by).map((name) => call('isNotNull', columnOf(name))))
  const looked = nulls === 'values' ? literal(true) : complete
  return {
    key: keyOf('combinations', by, nulls),
    selection: {
      kind: 'cells',
      cells: {
        rows: only(looked, aggregate('sum', columnOf('copies'))),
        distinct: only(looked, aggregate('count')),
        repeated: only(looked, aggregate('countIf', call('greater', columnOf('copies'), literal(1)))),
      },
      of: { by, columns: { copies: aggregate('count') } },
    },
    read: ([row]) => mapRecord({ rows: 0, distinct: 0, repeated: 0 }, (none, name) => numberFrom(row?.[name]) ?? none),
  }
}
