import { aggregate, call, columnOf, either, literal } from '../sql/build.js'
import type { Literal } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation, Share, SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

export type CategoryCount = readonly [category: SqlValue, count: number]

export interface Categories {
  /** Those that were named, as far as they occur. */
  readonly known: readonly CategoryCount[]
  /** The most frequent of the others, ties ascending. */
  readonly others: readonly CategoryCount[]
}

export interface CategoriesOptions {
  /** Looks at about this share of the rows instead of all. */
  readonly sample?: Share
  /** The rows that values are taken from, where they are not the data's own. */
  readonly of?: Derivation
}

/** How often named categories of a column occur, and which others do, at most `limit` of them. Null is no category. */
export function categories(
  of: Operand,
  known: readonly Literal[],
  limit: number,
  { sample, of: rows }: CategoriesOptions = {},
): Aggregate<Categories> {
  const value = columnOf('value')
  const isKnown = known.length === 0 ? literal(false) : call('in', value, ...known)
  const counted: Derivation = {
    by: { value: operand(of) },
    columns: { count: aggregate('count') },
    ...(sample === undefined ? {} : { sample }),
    ...(rows === undefined ? {} : { of: rows }),
  }
  return {
    key: keyOf('categories', counted, known, limit),
    selection: {
      kind: 'listing',
      columns: { value, count: columnOf('count'), known: either(isKnown, literal(1), literal(0)) },
      order: [{ name: 'known', descending: true }, { name: 'count', descending: true }, { name: 'value' }],
      // One more for null, which is a group too.
      limit: known.length + limit + 1,
      of: counted,
    },
    read: (listed) => {
      const present = listed.filter((row) => row['value'] !== null)
      const counts = (isKnown: 0 | 1) =>
        present
          .filter((row) => row['known'] === isKnown)
          .map((row) => [row['value'] ?? null, numberFrom(row['count']) ?? 0] as const)
      return { known: counts(1), others: counts(0).slice(0, limit) }
    },
  }
}
