import { types } from 'node:util'
import { isObject } from '../isObject.js'
import type { Frame, FrameColumn } from '../source.js'
import { arrowColumn } from './arrowColumn.js'
import type { ArrowType, ArrowVector } from './arrowColumn.js'
import type { FrameOwner } from './frameOwner.js'
import { hasMethods } from './hasMethods.js'

interface Arquero {
  columnNames(): readonly string[]
  numRows(): number
  isFiltered(): boolean
  isOrdered(): boolean
  /** Places in the columns of the rows that are left, in the order they are in. */
  indices(): Uint32Array
  /** All values, before any filter: an array, or a column of Arrow. */
  column(name: string): ArrayLike<unknown> | ArrowColumn
}

type ArrowColumn = ArrowVector & { readonly type: ArrowType }

/** A table of Arquero, as it is filtered and ordered. */
export function arquero(value: unknown): FrameOwner | undefined {
  return isArquero(value)
    ? { label: 'arquero table', rows: () => value.numRows(), frame: () => frameOf(value) }
    : undefined
}

function isArquero(value: unknown): value is Arquero {
  return hasMethods(value, 'columnNames', 'numRows', 'column', 'indices', 'isFiltered', 'isOrdered')
}

function frameOf(table: Arquero): Frame {
  const places = table.isFiltered() || table.isOrdered() ? table.indices() : undefined
  const columns = table.columnNames().map((name): FrameColumn => {
    const column = columnOf(name, table.column(name))
    return places === undefined ? column : { ...column, values: Array.from(places, (at) => column.values[at]) }
  })
  return { rows: table.numRows(), columns }
}

function columnOf(name: string, values: ArrayLike<unknown> | ArrowColumn): FrameColumn {
  if (isArrowColumn(values)) return arrowColumn(name, values.type, values)
  return { name, values, floating: types.isFloat64Array(values) || types.isFloat32Array(values) }
}

function isArrowColumn(values: ArrayLike<unknown> | ArrowColumn): values is ArrowColumn {
  return hasMethods(values, 'get', 'toArray') && isObject(values.type) && Array.isArray(values.data)
}
