import type { Relation } from '../datasets/reader.js'
import type { Dialect } from '../sql/dialect.js'
import { openExtents } from './openExtents.js'
import type { Extents } from './openExtents.js'
import type { Query } from './query.js'

/** Extents of the data's own columns, and of what is added to them; the former are the same whatever is added. */
export function openAllExtents(
  { sql, schema }: Pick<Relation, 'sql' | 'schema'>,
  dialect: Dialect,
  query: Query,
): (relation: string) => Extents {
  const own = new Set(schema.map(({ name }) => name))
  const data = openExtents(sql, dialect, query)
  const all = new Map([[sql, data]])
  return (relation) => {
    const known = all.get(relation) ?? openExtents(relation, dialect, query, { extents: data, columns: own })
    all.set(relation, known)
    return known
  }
}
