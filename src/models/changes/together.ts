import type { Change } from './change.js'
import { namedChange } from './namedChange.js'

/** One change after the other. */
export function together(changes: readonly Change[]): Change {
  const [first, ...more] = changes
  if (first !== undefined && more.length === 0) return first
  return namedChange(changes.map(({ name }) => name).join(', '), (row, draws) =>
    changes.reduce((changed, change) => change({ ...changed }, draws), row),
  )
}
