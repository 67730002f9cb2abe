import { isObject } from '../isObject.js'
import type { Frame, FrameColumn } from '../source.js'
import { arrowColumn } from './arrowColumn.js'
import type { ArrowType, ArrowVector } from './arrowColumn.js'
import type { FrameOwner } from './frameOwner.js'
import { hasMethods } from './hasMethods.js'

interface ArrowTable {
  readonly numRows: number
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: ArrowType }[] }
  getChildAt(at: number): ArrowVector | null
}

/** A table of apache-arrow or flechette. */
export function arrow(value: unknown): FrameOwner | undefined {
  return isArrow(value) ? { label: 'arrow table', rows: () => value.numRows, frame: () => frameOf(value) } : undefined
}

function isArrow(value: unknown): value is ArrowTable {
  if (!hasMethods(value, 'getChildAt', 'getChild') || typeof value['numRows'] !== 'number') return false
  return isObject(value['schema']) && Array.isArray(value['schema']['fields'])
}

// By position: the libraries find by name only the first of two columns that are called the same.
function frameOf(table: ArrowTable): Frame {
  const columns = table.schema.fields.map(({ name, type }, at): FrameColumn => {
    const vector = table.getChildAt(at)
    return vector === null
      ? { name, values: new Array<null>(table.numRows).fill(null) }
      : arrowColumn(name, type, vector)
  })
  return { rows: table.numRows, columns }
}
