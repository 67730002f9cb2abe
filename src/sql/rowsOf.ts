import type { Rows } from './dataRows.js'
import type { Dialect } from './dialect.js'
import { relationOf } from './relationOf.js'
import type { Share } from './selection.js'
import type { View } from './view.js'

/**
 * The rows of a view, or about a share of them, as statements are made of them.
 *
 * @param name   stands for the sub-query of a sample, which may be written elsewhere
 * @param place  SQL of a row's place in the relation, where it costs less than to number the rows
 */
export function rowsOf(
  view: View,
  relation: string,
  share: Share | undefined,
  dialect: Dialect,
  name = (sql: string): string => `(${sql})`,
  place?: string,
): ReturnType<Rows> {
  const { filter, sample, adds = [] } = view
  const isPicked = sample !== undefined
  const data = isPicked ? relationOf({ sample }, relation, dialect, name) : relation
  const isCounted = typeof share === 'object' && !isPicked && place === undefined
  const numbered = isCounted ? dialect.numbered(data) : data
  const isNumbered = isPicked || isCounted
  const own = isNumbered ? dialect.functions.rowNumber() : place
  const rows = share === undefined ? data : name(pick(share, numbered, isNumbered, own, dialect))
  return { relation: relationOf({ adds }, rows, dialect), isNumbered, ...(filter && { filter }) }
}

function pick(
  share: Share,
  relation: string,
  isNumbered: boolean,
  place: string | undefined,
  dialect: Dialect,
): string {
  if (typeof share === 'number') return dialect.sample(relation, share, isNumbered)
  return dialect.samplePlaces(relation, share.ofPlaces, place ?? dialect.functions.rowNumber())
}
