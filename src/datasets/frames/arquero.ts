import type { Frame } from '../source.js'
import type { FrameOwner } from './frameOwner.js'
import { hasMethods } from './hasMethods.js'

interface Arquero {
  columnNames(): readonly string[]
  numRows(): number
  /** Values in the order of the scan, filtered and ordered as the table is; nulls stay null. */
  array(name: string): ArrayLike<unknown>
}

/** A table of Arquero, as it is filtered and ordered. */
export function arquero(value: unknown): FrameOwner | undefined {
  return isArquero(value)
    ? { label: 'arquero table', rows: () => value.numRows(), frame: () => frameOf(value) }
    : undefined
}

function isArquero(value: unknown): value is Arquero {
  return hasMethods(value, 'columnNames', 'numRows', 'numCols', 'array', 'reify')
}

function frameOf(table: Arquero): Frame {
  const columns = table.columnNames().map((name) => ({ name, values: table.array(name) }))
  return { rows: table.numRows(), columns }
}
