import { text } from './build.js'
import type { Expression } from './expression.js'
import type { Selection } from './selection.js'

/** Result columns of a selection by name, in order. */
export function columnsOf(selection: Selection): Readonly<Record<string, Expression>> {
  switch (selection.kind) {
    case 'cells':
      return selection.cells
    case 'groups':
      return { ...selection.by, ...selection.cells }
    case 'listing':
      return selection.columns
    case 'query':
      return { value: text(selection.sql) }
  }
}
