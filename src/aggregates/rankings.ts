import { aggregate, call, columnOf, either, literal, over } from '../sql/build.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'

/** How well groups of rows are ranked, by sums over the groups. */
export interface Rankings {
  readonly groups: number
  /** Σ over groups of the normalised discounted cumulative gain, in [0, 1] and 0 without a relevant row, and of the square of it. */
  readonly ndcg: number
  readonly squaredNdcg: number
  /** Σ over groups of 1 / rank of the first relevant row, 0 without one, and of the square of it. */
  readonly reciprocalRank: number
  readonly squaredReciprocalRank: number
  /** Groups with a relevant row among the first `k`. */
  readonly hits: number
}

/** What a group is ranked by. */
export interface Ranked {
  /** A number, never null; the highest is ranked first. */
  readonly score: Expression
  /** A number from 0, never null; above 0 a row is relevant. */
  readonly relevance: Expression
  /** Only so many of the first rows count for `ndcg` and `hits`; all when absent. */
  readonly k?: number
}

/**
 * Each group sorted by score and by relevance, in the engine. The gain is the relevance itself, the discount log2(rank + 1). Among equal
 * scores the gain is the mean over all their orders (McSherry and Najork 2008), and ranks are those of the worst order.
 *
 * @param groupedBy  rows with the same values are one group
 */
export function rankings(groupedBy: readonly Expression[], { score, relevance, k }: Ranked): Aggregate<Rankings> {
  const keys = Object.fromEntries(groupedBy.map((by, index) => [`group${index}`, by]))
  const group = mapRecord(keys, (_, name) => columnOf(name))
  const [byScore, byRelevance] = [columnOf('score'), columnOf('relevance')]
  const [place, idealPlace, first] = [columnOf('place'), columnOf('idealPlace'), columnOf('first')]
  const [gains, rows, discounts, ideal, dcg] = ['gains', 'rows', 'discounts', 'ideal', 'dcg'].map(columnOf) as Five
  const placeBy = (...order: readonly { readonly by: Expression; readonly descending: boolean }[]) =>
    over('rowNumber', [], { partition: Object.values(group), order })
  const isCounted = (rank: Expression) =>
    k === undefined ? call('isNotNull', rank) : call('lessOrEqual', rank, literal(k))
  const discount = (rank: Expression) => {
    const factor = call('divide', literal(Math.LN2), call('logarithm', call('add', call('toDouble', rank), literal(1))))
    return either(isCounted(rank), factor, literal(0))
  }
  // Rows that no order tells apart have the same score and relevance, so that it does not matter which of them comes first.
  const placed = {
    columns: {
      ...group,
      score: byScore,
      relevance: byRelevance,
      place: placeBy({ by: byScore, descending: true }, { by: byRelevance, descending: false }),
      idealPlace: placeBy({ by: byRelevance, descending: true }, { by: byScore, descending: true }),
    },
    of: { columns: { ...keys, score, relevance } },
  }
  const ties = {
    by: { ...group, score: byScore },
    columns: {
      gains: aggregate('realSum', byRelevance),
      rows: aggregate('count'),
      discounts: aggregate('realSum', discount(place)),
      ideal: aggregate('realSum', call('multiply', byRelevance, discount(idealPlace))),
      first: aggregate('minimum', either(call('greater', byRelevance, literal(0)), place)),
    },
    of: placed,
  }
  const groups = {
    by: group,
    columns: {
      dcg: aggregate('realSum', call('multiply', call('divide', gains, rows), discounts)),
      ideal: aggregate('realSum', ideal),
      first: aggregate('minimum', first),
    },
    of: ties,
  }
  const ndcg = either(
    call('greater', ideal, literal(0)),
    call('least', call('divide', dcg, ideal), literal(1)),
    literal(0),
  )
  const reciprocal = call('coalesce', call('divide', literal(1), call('toDouble', first)), literal(0))
  const squared = (value: Expression) => aggregate('realSum', call('multiply', value, value))
  const cells = {
    groups: aggregate('count'),
    ndcg: aggregate('realSum', ndcg),
    squaredNdcg: squared(ndcg),
    reciprocalRank: aggregate('realSum', reciprocal),
    squaredReciprocalRank: squared(reciprocal),
    hits: aggregate('countIf', isCounted(first)),
  }
  return {
    key: keyOf('rankings', groupedBy, score, relevance, k),
    selection: { kind: 'cells', cells, of: groups },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
  }
}

type Five = [Expression, Expression, Expression, Expression, Expression]
