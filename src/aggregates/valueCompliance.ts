import { aggregate, call, columnOf, only } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

export interface ValueCompliance {
  /** Rows of which the rule was true or false. */
  readonly judged: number
  /** Rows of which it was false. */
  readonly broken: number
  /** Different values among the judged rows. */
  readonly distinct: number
}

/**
 * How many rows keep a rule of one value. The rows are counted by value and the rule is looked at once a value: a set of 500
 * allowed values takes 0.01 s over a million rows instead of 0.8 s.
 *
 * @param rule  of a column called `value`
 */
export function valueCompliance(of: Operand, rule: Expression): Aggregate<ValueCompliance> {
  const judged = call('isNotNull', rule)
  const cells = {
    judged: only(judged, aggregate('sum', columnOf('rows'))),
    broken: only(call('isFalse', rule), aggregate('sum', columnOf('rows'))),
    distinct: aggregate('countIf', judged),
  }
  return {
    key: keyOf('valueCompliance', operand(of), rule),
    selection: { kind: 'cells', cells, of: { by: { value: operand(of) }, columns: { rows: aggregate('count') } } },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
  }
}
