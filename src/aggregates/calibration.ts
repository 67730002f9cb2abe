import { aggregate, call, columnOf, literal, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'

/** Rows of one bin of probabilities, and of one group. */
export interface CalibrationCount {
  /** In [0, bins), by ascending probability. */
  readonly bin: number
  /** In [0, groups); 0 when rows are in no groups. */
  readonly group: number
  /** The sum of their weights; how many they are, without weights. */
  readonly rows: number
  /** Of them, those that are positive. */
  readonly positives: number
  /** The sum of their probabilities. */
  readonly predicted: number
}

export interface CalibrationOptions {
  readonly bins: number
  readonly weight?: Expression
  /** Columns by whose values a row belongs to one of a hundred groups. */
  readonly groupedBy?: readonly Expression[]
}

/** So many groups of rows; enough for a jackknife's variance to be known to 14 %. */
const groups = 100

/**
 * What was predicted and what came true, in bins of equal counts by the rank of the probability. The rows of one probability stay
 * together, in the bin of their middle one, so that bins depend on no order of the rows.
 *
 * @param probability  a number, never null
 * @param isPositive   of each row; never null
 */
export function calibration(
  probability: Expression,
  isPositive: Expression,
  { bins, weight, groupedBy = [] }: CalibrationOptions,
): Aggregate<readonly CalibrationCount[]> {
  const [score, group, rows, positives] = ['score', 'group', 'rows', 'positives'].map(columnOf) as [
    Expression,
    Expression,
    Expression,
    Expression,
  ]
  const middle = call('subtract', columnOf('upTo'), call('multiply', literal(0.5), columnOf('ties')))
  const place = call('floor', call('multiply', call('divide', middle, columnOf('all')), literal(bins)))
  const by = { bin: call('least', literal(bins - 1), place), group }
  const cells = {
    rows: aggregate('realSum', rows),
    positives: aggregate('realSum', positives),
    predicted: aggregate('realSum', call('multiply', rows, score)),
  }
  const of = {
    columns: {
      score,
      group,
      rows,
      positives,
      upTo: over('sum', [rows], { order: [{ by: score, descending: false }] }),
      ties: over('sum', [rows], { partition: [score] }),
      all: over('sum', [rows]),
    },
    of: {
      by: {
        score: probability,
        group: groupedBy.length === 0 ? literal(0) : call('remainder', call('hash', ...groupedBy), literal(groups)),
      },
      columns: counted(isPositive, weight),
    },
  }
  return {
    key: keyOf('calibration', probability, isPositive, bins, weight, groupedBy),
    selection: { kind: 'groups', by, cells, order: [{ name: 'bin' }, { name: 'group' }], of },
    read: (listed) =>
      listed.map((row) => ({
        bin: numberFrom(row['bin']) ?? 0,
        group: numberFrom(row['group']) ?? 0,
        rows: numberFrom(row['rows']) ?? 0,
        positives: numberFrom(row['positives']) ?? 0,
        predicted: numberFrom(row['predicted']) ?? 0,
      })),
  }
}

/** Weight of the rows of a score, and of those of them that are positive. */
function counted(isPositive: Expression, weight: Expression | undefined): Readonly<Record<string, Expression>> {
  if (weight === undefined)
    return {
      rows: call('toDouble', aggregate('count')),
      positives: call('toDouble', aggregate('countIf', isPositive)),
    }
  const sum = (value: Expression) => call('coalesce', aggregate('realSum', value), literal(0))
  return { rows: sum(weight), positives: sum({ kind: 'case', when: [[isPositive, weight]] }) }
}
