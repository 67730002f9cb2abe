import { Misuse } from '../sql/misuse.js'
import type { Connection } from './queries/connection.js'
import type { Query } from './query.js'

/**
 * Data that a query over a connection gives, for `dataset(sql(connection, 'SELECT … FROM …'))`. It is asked once a run, when the first
 * assertion needs it, and its rows are kept in the engine.
 *
 * @param connection  a `Client` or `Pool` of the package pg, read through a cursor in a transaction that writes nothing; or a function
 *   `(query) => rows as records`, for any other database
 * @param query  one SELECT statement
 */
export function sql(connection: Connection, query: string): Query {
  if (typeof query !== 'string' || query.trim() === '') {
    throw new Misuse('sql(connection, query): the query must be one SELECT statement')
  }
  return Object.freeze({ kind: 'query', connection, sql: query })
}
