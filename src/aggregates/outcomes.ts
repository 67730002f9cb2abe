import { aggregate, call, literal } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { finite } from '../sql/finite.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

/** Rows of one truth and one guess. */
export interface OutcomeCount {
  readonly truth: SqlValue
  /** Null where there is none, or where it is NaN or infinite. */
  readonly guess: SqlValue
  /** The value of what the rows are told apart by; null where nothing is. */
  readonly segment: SqlValue
  /** In [0, groups); 0 when rows are in no groups. */
  readonly group: number
  readonly rows: number
  /** The sum of their weights; `rows` without weights. */
  readonly weight: number
}

export interface OutcomesOptions {
  readonly weight?: Operand
  /** Counts the rows of each of its values by themselves. */
  readonly segment?: Operand
  /** Columns by whose values a row belongs to one of a hundred groups, the same on every engine run. */
  readonly groupedBy?: readonly Expression[]
}

/** So many groups of rows; enough for a jackknife's variance to be known to 14 %. */
const groups = 100

/** How many rows there are of each truth with each guess. Ask it of rows whose truth is known. */
export function outcomes(
  truth: Operand,
  guess: Operand,
  { weight, segment, groupedBy }: OutcomesOptions = {},
): Aggregate<readonly OutcomeCount[]> {
  const by = {
    truth: finite(truth),
    guess: finite(guess),
    ...(segment && { segment: operand(segment) }),
    ...(groupedBy && { group: call('remainder', call('hash', ...groupedBy), literal(groups)) }),
  }
  const cells = { rows: aggregate('count'), ...(weight && { weight: aggregate('realSum', finite(weight)) }) }
  return {
    key: keyOf('outcomes', by, cells),
    selection: { kind: 'groups', by, cells, order: Object.keys(by).map((name) => ({ name })) },
    read: (listed) =>
      listed.map((row) => {
        const rows = numberFrom(row['rows']) ?? 0
        return {
          truth: row['truth'] ?? null,
          guess: row['guess'] ?? null,
          segment: row['segment'] ?? null,
          group: numberFrom(row['group']) ?? 0,
          rows,
          weight: weight === undefined ? rows : (numberFrom(row['weight']) ?? 0),
        }
      }),
  }
}
