import type { Column, ColumnType } from '../sql/schema.js'

/** Types that are compared with each other. */
const families: Readonly<Partial<Record<ColumnType, string>>> = {
  integer: 'number',
  number: 'number',
  decimal: 'number',
}

/** Why a column of the reference cannot be compared with one of the current data; `undefined` where it can. */
export function mismatchOf(
  reference: Pick<Column, 'type' | 'untyped'>,
  current: Column | undefined,
): string | undefined {
  if (current === undefined) return 'the current data have no such column'
  // Nobody can say what a column of nulls would hold.
  if (current.untyped === true || reference.untyped === true) return undefined
  const [before, now] = [reference.type, current.type].map((type) => families[type] ?? type)
  return before === now ? undefined : `it is ${reference.type} in the reference and ${current.type} in the current data`
}
