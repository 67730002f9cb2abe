import { aggregate, call, columnOf, literal, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'

/** What the curves of a binary classifier are made of. Of each row, `below` is the weight of the other class at lower scores, ties half. */
export interface ScoreRanks {
  readonly positives: number
  readonly negatives: number
  /** Σ over positive rows of the negatives below them, and of the square of it. */
  readonly wins: number
  readonly squaredWins: number
  /** Σ over negative rows of the positives above them, and of the square of it. */
  readonly losses: number
  readonly squaredLosses: number
  /** Σ over positive rows of the precision at their score as a threshold. */
  readonly precision: number
}

/** Of each row the chance that it is positive, a number in [0, 1], where the truth is not known. */
interface Chance {
  readonly chance: Expression
}

/**
 * Ranks of rows by a score, in the engine: distinct scores are sorted once, however many there are.
 *
 * @param score   a number
 * @param truth   whether a row is positive, never null; or its chance, of which that much of the row counts as positive and the rest as negative
 * @param weight  of each row; 1 for rows that count once
 */
export function scoreRanks(score: Expression, truth: Expression | Chance, weight?: Expression): Aggregate<ScoreRanks> {
  const [positives, negatives] = [columnOf('positives'), columnOf('negatives')]
  const [pBelow, nBelow] = [columnOf('positivesTo'), columnOf('negativesTo')]
  const [allPositives, allNegatives] = [columnOf('allPositives'), columnOf('allNegatives')]
  // From a score with its ties up. Not by windows in descending order, which would be a second sort of all scores.
  const from = (total: Expression, to: Expression, own: Expression) => call('add', call('subtract', total, to), own)
  const [pFrom, nFrom] = [from(allPositives, pBelow, positives), from(allNegatives, nBelow, negatives)]
  const half = (value: Expression) => call('multiply', literal(0.5), value)
  // Up to a score with its ties; half of the ties belong below.
  const below = call('subtract', nBelow, half(negatives))
  const above = from(allPositives, pBelow, half(positives))
  const times = (a: Expression, b: Expression) => aggregate('realSum', call('multiply', a, b))
  const square = (a: Expression) => call('multiply', a, a)
  const cells = {
    positives: aggregate('realSum', positives),
    negatives: aggregate('realSum', negatives),
    wins: times(positives, below),
    squaredWins: times(positives, square(below)),
    losses: times(negatives, above),
    squaredLosses: times(negatives, square(above)),
    precision: times(positives, call('divide', pFrom, call('add', pFrom, nFrom))),
  }
  const upTo = (value: Expression) => over('sum', [value], { order: [{ by: columnOf('score'), descending: false }] })
  const of = {
    columns: {
      positives,
      negatives,
      positivesTo: upTo(positives),
      negativesTo: upTo(negatives),
      allPositives: over('sum', [positives]),
      allNegatives: over('sum', [negatives]),
    },
    of: { by: { score }, columns: 'chance' in truth ? expected(truth, weight) : counted(truth, weight) },
  }
  return {
    key: keyOf('scoreRanks', score, truth, weight),
    selection: { kind: 'cells', cells, of },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
  }
}

/** Weight of the positive and of the negative rows of a score. */
function counted(isPositive: Expression, weight: Expression | undefined): Readonly<Record<string, Expression>> {
  const isNegative = call('not', isPositive)
  const rows = (which: Expression) =>
    weight === undefined
      ? call('toDouble', aggregate('countIf', which))
      : call('coalesce', aggregate('realSum', { kind: 'case', when: [[which, weight]] }), literal(0))
  return { positives: rows(isPositive), negatives: rows(isNegative) }
}

function expected({ chance }: Chance, weight: Expression = literal(1)): Readonly<Record<string, Expression>> {
  const sum = (share: Expression) => call('coalesce', aggregate('realSum', call('multiply', weight, share)), literal(0))
  return { positives: sum(chance), negatives: sum(call('subtract', literal(1), chance)) }
}
