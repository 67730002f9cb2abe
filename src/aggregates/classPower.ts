import { aggregate, allOf, call, columnOf, literal, only, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

export interface ClassPower {
  readonly rows: number
  /** Rows whose class is guessed right by the other rows alike. */
  readonly right: number
}

/**
 * How well a feature alone tells the class of a row: by the most frequent class of the other rows of the same value (leave one out, a tie
 * is wrong), so that values which stand once, as identifiers do, tell nothing: there the most frequent class of all is the guess.
 * Ask it of rows with a class.
 *
 * @param isMostFrequent  whether the column `class` is the most frequent class of all
 */
export function classPower(feature: Operand, label: Operand, isMostFrequent: Expression): Aggregate<ClassPower> {
  const [total, top, second] = ['total', 'top', 'second'].map(columnOf) as [Expression, Expression, Expression]
  const isAlone = call('equal', total, literal(1))
  const isClear = call('greater', call('subtract', top, literal(1)), call('coalesce', second, literal(0)))
  const cells = {
    rows: aggregate('sum', total),
    byTwins: only(isClear, aggregate('sum', top)),
    alone: aggregate('countIf', allOf([isAlone, isMostFrequent])),
  }
  return {
    key: keyOf('classPower', operand(feature), operand(label), isMostFrequent),
    selection: { kind: 'cells', cells, of: classesByValue(feature, label) },
    read: ([row]) => {
      const { rows, byTwins, alone } = mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0)
      return { rows, right: byTwins + alone }
    },
  }
}

/** A row a value: its rows in `total`, those of its two most frequent classes in `top` and `second`, and the first of them. */
function classesByValue(feature: Operand, label: Operand): Derivation {
  const [value, kind, rows, place] = ['value', 'class', 'rows', 'place'].map(columnOf) as [
    Expression,
    Expression,
    Expression,
    Expression,
  ]
  const at = (which: number) => call('equal', place, literal(which))
  const order = [{ by: rows, descending: true }, { by: kind }]
  return {
    by: { value },
    columns: {
      total: aggregate('sum', rows),
      top: only(at(1), aggregate('sum', rows)),
      second: only(at(2), aggregate('sum', rows)),
      class: only(at(1), aggregate('minimum', kind)),
    },
    of: {
      columns: { value, class: kind, rows, place: over('rowNumber', [], { partition: [value], order }) },
      of: { by: { value: operand(feature), class: operand(label) }, columns: { rows: aggregate('count') } },
    },
  }
}
