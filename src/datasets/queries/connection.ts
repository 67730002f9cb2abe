/**
 * What `sql(connection, query)` asks: a `Client` or `Pool` of the package pg, or, for any other database, a function that
 * runs the query and gives its rows as records.
 */
export type Connection = PostgresClient | PostgresPool | QueryFunction

export type QueryFunction = (query: string) => readonly object[] | Promise<readonly object[]>

/** As pg's `Client`; connected, and not in the middle of a transaction. */
export interface PostgresClient {
  query(question: PostgresQuestion): Promise<PostgresAnswer>
}

/** As pg's `Pool`, of which one client is borrowed. */
export interface PostgresPool {
  readonly totalCount: number
  connect(): Promise<PostgresClient & { release(destroy?: boolean): void }>
}

export interface PostgresQuestion {
  readonly text: string
  readonly rowMode: 'array'
  /** One statement only, by the server's own rule. */
  readonly queryMode: 'extended'
  readonly types: { readonly getTypeParser: () => (text: string) => unknown }
}

export interface PostgresAnswer {
  readonly rows: readonly unknown[]
  readonly fields: readonly PostgresField[]
}

export interface PostgresField {
  readonly name: string
  readonly dataTypeID: number
  readonly dataTypeModifier: number
}
