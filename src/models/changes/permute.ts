import type { Change } from './change.js'
import { namedChange } from './namedChange.js'

/** Every row gets what stands in the column in another row of the data, nulls too. */
export function permute(column: string): Change {
  return namedChange(`permute(${JSON.stringify(column)})`, (row, draws) => {
    draws.column(column)
    return { ...row, [column]: draws.otherValue(column) }
  })
}
