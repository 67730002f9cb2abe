import { Misuse } from '../sql/misuse.js'
import type { Query } from './query.js'

/** Data that a query over a connection gives, for `dataset(sql(connection, 'SELECT … FROM …'))`. */
export function sql(connection: unknown, query: string): Query {
  if (typeof query !== 'string' || query.trim() === '') {
    throw new Misuse('sql(connection, query): the query must be one SELECT statement')
  }
  return Object.freeze({ kind: 'query', connection, sql: query })
}
