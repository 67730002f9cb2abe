import type { Rows } from './dataRows.js'
import type { Dialect } from './dialect.js'
import { relationOf } from './relationOf.js'
import type { View } from './view.js'

/**
 * The rows of a view, or about a share of them, as statements are made of them.
 *
 * @param share  chosen by what the data's own columns hold, in (0, 1)
 * @param name   stands for the sub-query of a sample, which may be written elsewhere
 */
export function rowsOf(
  view: View,
  relation: string,
  share: number | undefined,
  dialect: Dialect,
  name = (sql: string): string => `(${sql})`,
): ReturnType<Rows> {
  const { filter, sample, adds = [] } = view
  const isNumbered = sample !== undefined
  const data = isNumbered ? relationOf({ sample }, relation, dialect, name) : relation
  const rows = share === undefined ? data : name(dialect.sample(data, share, isNumbered))
  return { relation: relationOf({ adds }, rows, dialect), isNumbered, ...(filter && { filter }) }
}
