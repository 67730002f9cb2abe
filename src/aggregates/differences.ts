import { aggregate, allOf, call, columnOf, literal, only } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'

/** A column on both sides of a join. */
export interface Pair {
  readonly left: string
  readonly right: string
  readonly isNumeric: boolean
}

export interface Differences {
  /** Rows with a partner, and those without one on either side. */
  readonly matched: number
  readonly onlyLeft: number
  readonly onlyRight: number
  /** Matched rows of which any column differs. */
  readonly differing: number
  /** By pair: matched rows that differ, and how far numbers do at most. */
  readonly columns: readonly { readonly differing: number; readonly largest: number | undefined }[]
}

/**
 * Where the two sides of a full join differ. Nulls are equal, as are NaN; numbers are when they are at most `tolerance` apart.
 *
 * @param sides  columns that are null where a side has no partner, and only there
 */
export function differences(
  pairs: readonly Pair[],
  sides: readonly [string, string],
  tolerance: number,
): Aggregate<Differences> {
  const [left, right] = sides.map((side) => call('isNotNull', columnOf(side))) as [Expression, Expression]
  const both = allOf([left, right])
  const differ = pairs.map((pair) => allOf([both, differs(pair, tolerance)]))
  const cells: Record<string, Expression> = {
    matched: aggregate('countIf', both),
    onlyLeft: aggregate('countIf', call('not', right)),
    onlyRight: aggregate('countIf', call('not', left)),
    differing: aggregate('countIf', call('or', ...differ)),
  }
  for (const [index, pair] of pairs.entries()) {
    const differing = differ[index] ?? literal(false)
    cells[`differing${index}`] = aggregate('countIf', differing)
    if (pair.isNumeric) cells[`largest${index}`] = only(differing, aggregate('maximum', distance(pair)))
  }
  return {
    key: keyOf('differences', pairs, sides, tolerance),
    selection: { kind: 'cells', cells },
    read: ([row]) => {
      const count = (name: string) => numberFrom(row?.[name]) ?? 0
      return {
        matched: count('matched'),
        onlyLeft: count('onlyLeft'),
        onlyRight: count('onlyRight'),
        differing: count('differing'),
        columns: pairs.map((_, index) => ({
          differing: count(`differing${index}`),
          largest: numberFrom(row?.[`largest${index}`]),
        })),
      }
    },
  }
}

function differs(pair: Pair, tolerance: number): Expression {
  const distinct = call('isDistinctFrom', columnOf(pair.left), columnOf(pair.right))
  if (!pair.isNumeric || tolerance === 0) return distinct
  return allOf([distinct, call('not', call('isTrue', call('lessOrEqual', distance(pair), literal(tolerance))))])
}

function distance({ left, right }: Pair): Expression {
  return call('absolute', call('subtract', call('toDouble', columnOf(left)), call('toDouble', columnOf(right))))
}
