import { kindOfInteger } from '../kindOfInteger.js'
import type { Column } from '../../sql/schema.js'
import type { SqlValue } from '../../sql/selection.js'

/** One column's values in the rows of both sides: the reference's first. */
export interface JointValues {
  readonly column: Column
  readonly values: readonly SqlValue[]
  /** Of the values, how many are the reference's. */
  readonly reference: number
}

/** Why values cannot be compared together with others; `undefined` where they can. */
export function reasonLeftOut({ column, values, reference }: JointValues): string | undefined {
  const { type } = column
  if (type !== 'string' && type !== 'integer') return undefined
  const known = values.slice(0, reference).filter((value) => value !== null)
  const distinct = new Set(known).size
  if (type === 'string') return distinct > 0.5 * known.length && distinct > 20 ? 'text' : undefined
  const numbers = known.map(Number)
  const range =
    numbers.reduce((most, each) => Math.max(most, each), -Infinity) -
    numbers.reduce((least, each) => Math.min(least, each), Infinity)
  return kindOfInteger({ rows: known.length, distinct, range, isSorted: false }) === 'identifier'
    ? 'an identifier'
    : undefined
}
