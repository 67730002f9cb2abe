import type { AggregateCall, Expression, Literal } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { listFrom } from '../sql/listFrom.js'
import type { SqlValue } from '../sql/selection.js'
import { describesAllRows } from './describesAllRows.js'
import type { Question } from './engine.js'

/** A cell as it is asked for, and its own answer in that of what is asked. */
export interface Joint {
  readonly cell: Expression
  readonly read: (value: SqlValue) => SqlValue
}

/**
 * Quantiles of one argument at any shares that questions of a statement ask for, found together: an engine keeps and sorts all
 * values for each call of its function, which is most of what a statement with a median costs.
 */
export function jointQuantiles(questions: readonly Question[]): (cell: Expression, filter?: Expression) => Joint {
  const shares = new Map<string, Map<string, Literal>>()
  for (const { selection, filter } of questions.filter(describesAllRows)) {
    for (const cell of Object.values(selection.cells)) {
      if (!isQuantiles(cell)) continue
      const key = keyOf('quantiles', cell.arguments[0], cell.filter, filter)
      const known = shares.get(key) ?? new Map<string, Literal>()
      for (const share of sharesOf(cell)) known.set(String(share.value), share)
      shares.set(key, known)
    }
  }
  return (cell, filter) => {
    const [argument] = isQuantiles(cell) ? cell.arguments : []
    if (!isQuantiles(cell) || argument === undefined) return { cell, read: (value) => value }
    const all = [...(shares.get(keyOf('quantiles', argument, cell.filter, filter))?.values() ?? [])]
    const places = sharesOf(cell).map((share) => all.findIndex(({ value }) => value === share.value))
    return {
      cell: { ...cell, arguments: [argument, ...all] },
      read: (value) => {
        const found = listFrom(value)
        return found.length === 0 ? null : places.map((place) => found[place] ?? null)
      },
    }
  }
}

function isQuantiles(cell: Expression): cell is AggregateCall {
  return cell.kind === 'aggregate' && cell.function === 'quantiles'
}

function sharesOf({ arguments: [, ...shares] }: AggregateCall): readonly Literal[] {
  return shares.filter((share) => share.kind === 'literal')
}
