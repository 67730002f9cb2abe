import type { Change } from '../../src/models/changes/change.js'
import { namedChange } from '../../src/models/changes/namedChange.js'
import type { Column } from '../../src/sql/schema.js'
import type { Domain, Grid } from './domain.js'

/**
 * Raises a number or a time by a drawn step, at most to the largest of the data; short steps are drawn more often. Nulls, what is not finite,
 * and the largest stay as they are.
 */
export function raise(column: Column, { values }: Domain): Change {
  const { name } = column
  return namedChange(`raising ${name}`, (row, { random }) => {
    if (values.kind !== 'numbers' && values.kind !== 'times') return row
    const value = row[name]
    const from = value instanceof Date ? value.getTime() : value
    if (typeof from !== 'number' || !(from < values.maximum)) return row
    const step = (values.maximum - from) * (1 - random()) ** 2
    const grid = values.kind === 'times' ? { every: values.every, perUnit: 1 } : values.grid
    const raised = Math.min(grid === undefined ? from + step : onGrid(from, step, grid), values.maximum)
    return { ...row, [name]: value instanceof Date ? new Date(raised) : raised }
  })
}

/** At least one place further. */
function onGrid(from: number, step: number, { every, perUnit }: Grid): number {
  const places = Math.max(1, Math.round((step * perUnit) / every))
  return ((Math.round((from * perUnit) / every) + places) * every) / perUnit
}
