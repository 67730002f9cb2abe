import type { Change, Draws } from './change.js'
import { namedChange } from './namedChange.js'

/**
 * A change of one column. Nulls stay null.
 *
 * @param name  of the change; what it takes beside the column stands in `more`
 */
export function changeValue(
  name: string,
  column: string,
  change: (value: unknown, draws: Draws) => unknown,
  more: readonly unknown[] = [],
): Change {
  const told = [column, ...more].map((each) => JSON.stringify(each)).join(', ')
  return namedChange(`${name}(${told})`, (row, draws) => {
    draws.column(column)
    const value = row[column] ?? null
    return value === null ? row : { ...row, [column]: change(value, draws) }
  })
}
