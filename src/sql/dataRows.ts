import { compile } from './compile.js'
import type { Dialect } from './dialect.js'
import type { Expression } from './expression.js'
import type { Share } from './selection.js'
import { where } from './where.js'

/** The data's rows, or a sample of them: what stands after FROM, and what a row must be to exist. */
export type Rows = (sample: Share | undefined) => {
  readonly relation: string
  readonly filter?: Expression
  /** The relation has the numbers of its rows already. */
  readonly isNumbered?: boolean
}

/**
 * What stands after FROM for the data's own rows.
 *
 * @param texts  what is made of each row, which may be its number
 */
export function dataRows(
  sample: Share | undefined,
  condition: string | undefined,
  texts: readonly string[],
  rows: Rows,
  dialect: Dialect,
): string {
  const { relation, filter, isNumbered = false } = rows(sample)
  const conditions = [filter === undefined ? undefined : compile(filter, dialect), condition]
  const number = dialect.functions.rowNumber()
  const numbered = texts.some((text) => text.includes(number))
  return `${numbered && !isNumbered ? dialect.numbered(relation) : relation}${where(conditions)}`
}
