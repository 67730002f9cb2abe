import { literalFor } from '../src/sql/literalFor.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { columnText } from './columnText.js'
import { print } from './print.js'

/** The values of a set of a user's that a column can hold. Nulls are passed over; what it can never hold is a misuse. */
export function literalSet(column: Column, set: unknown): readonly unknown[] {
  const isIterable = typeof set === 'object' && set !== null && Symbol.iterator in set
  if (!isIterable) throw new Misuse(`the values must be a list or a Set, not ${print(set)}`)
  const values = [...(set as Iterable<unknown>)].filter((value) => value !== null && value !== undefined)
  if (values.length === 0) throw new Misuse('the list of values is empty')
  const impossible = values.find((value) => literalFor(column.type, value) === undefined)
  if (impossible !== undefined && column.untyped !== true)
    throw new Misuse(`${columnText(column)} cannot hold ${print(impossible)}: it is a ${column.type} column`)
  return values
}
