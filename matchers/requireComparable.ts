import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { columnText } from './columnText.js'

/** Throws a misuse when values of two columns can never be equal, since one holds numbers and the other text. */
export function requireComparable(a: Column, b: Column): void {
  if (kindOf(a) === kindOf(b) || a.untyped === true || b.untyped === true) return
  throw new Misuse(`${columnText(a)} cannot be compared with ${columnText(b)}: they are ${a.type} and ${b.type}`)
}

function kindOf({ type }: Column): string {
  if (type === 'integer' || type === 'decimal') return 'number'
  return type === 'date' ? 'timestamp' : type
}
