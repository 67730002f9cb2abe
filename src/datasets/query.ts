/** A question to a database of the user's, as data for `dataset()`. */
export interface Query {
  readonly kind: 'query'
  readonly connection: unknown
  readonly sql: string
}
