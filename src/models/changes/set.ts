import type { Change } from './change.js'
import { namedChange } from './namedChange.js'

/** Every row gets this value in the column, null too. */
export function set(column: string, value: unknown): Change {
  const told = typeof value === 'bigint' ? `${value}n` : JSON.stringify(value)
  return namedChange(`set(${JSON.stringify(column)}, ${told})`, (row, draws) => {
    draws.column(column)
    return { ...row, [column]: typeof value === 'bigint' ? Number(value) : value }
  })
}
