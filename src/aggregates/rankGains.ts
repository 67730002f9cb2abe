import { aggregate, call, columnOf, either, literal, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'

/** What two ROC curves of the same rows are compared by. A row beats the rows of the other class that a score puts on its wrong side; ties half. */
export interface RankGains {
  readonly positives: number
  readonly negatives: number
  /** Σ over positive rows of the negatives below them, by the score and by the other score. */
  readonly wins: number
  readonly otherWins: number
  /** Σ over positive rows of how many more negatives the score puts below them than the other one does, and of the square of it. */
  readonly gains: number
  readonly squaredGains: number
  /** Σ over negative rows of how many more positives the score puts above them than the other one does, and of the square of it. */
  readonly losses: number
  readonly squaredLosses: number
}

/**
 * How the ranks of rows differ by two scores, in the engine: rows are sorted once by each.
 *
 * @param score       a number, never null
 * @param other       a number, never null
 * @param isPositive  of each row; never null
 */
export function rankGains(score: Expression, other: Expression, isPositive: Expression): Aggregate<RankGains> {
  const [positive, negative] = [columnOf('positive'), columnOf('negative')]
  const [below, otherBelow] = [columnOf('below'), columnOf('otherBelow')]
  const [above, otherAbove] = [columnOf('above'), columnOf('otherAbove')]
  const square = (a: Expression) => call('multiply', a, a)
  const times = (a: Expression, b: Expression) => aggregate('realSum', call('multiply', a, b))
  const gain = call('subtract', below, otherBelow)
  const loss = call('subtract', above, otherAbove)
  const cells = {
    positives: aggregate('realSum', positive),
    negatives: aggregate('realSum', negative),
    wins: times(positive, below),
    otherWins: times(positive, otherBelow),
    gains: times(positive, gain),
    squaredGains: times(positive, square(gain)),
    losses: times(negative, loss),
    squaredLosses: times(negative, square(loss)),
  }
  const rows = {
    score,
    other,
    positive: either(isPositive, literal(1), literal(0)),
    negative: either(isPositive, literal(0), literal(1)),
  }
  const of = {
    columns: {
      positive,
      negative,
      below: beyond(negative, columnOf('score'), false),
      otherBelow: beyond(negative, columnOf('other'), false),
      above: beyond(positive, columnOf('score'), true),
      otherAbove: beyond(positive, columnOf('other'), true),
    },
    of: { columns: rows },
  }
  return {
    key: keyOf('rankGains', score, other, isPositive),
    selection: { kind: 'cells', cells, of },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
  }
}

/** How many of the counted rows come before a row, ties half. */
function beyond(count: Expression, by: Expression, descending: boolean): Expression {
  const upTo = over('sum', [count], { order: [{ by, descending }] })
  const ties = over('sum', [count], { partition: [by] })
  return call('subtract', call('toDouble', upTo), call('multiply', literal(0.5), call('toDouble', ties)))
}
