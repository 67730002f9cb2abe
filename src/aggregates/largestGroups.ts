import { columnOf } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { SqlValue } from '../sql/selection.js'
import type { Aggregate } from './aggregate.js'

export interface Group {
  readonly values: readonly SqlValue[]
  readonly rows: number
}

/** Of rows that are groups, those with the most `rows`, at most `limit`, and the values of some columns. */
export function largestGroups(names: readonly string[], limit: number): Aggregate<readonly Group[]> {
  const columns = Object.fromEntries(names.map((name) => [name, columnOf(name)]))
  return {
    key: keyOf('largestGroups', names, limit),
    selection: {
      kind: 'listing',
      columns: { rows: columnOf('rows'), ...columns },
      order: [{ name: 'rows', descending: true }, ...names.map((name) => ({ name }))],
      limit,
    },
    read: (found) =>
      found.map((row) => ({ values: names.map((name) => row[name] ?? null), rows: numberFrom(row['rows']) ?? 0 })),
  }
}
