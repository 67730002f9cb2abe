/** A connection to Postgres, as the store uses it. */
export interface Database {
  readonly query: <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>
  /** All or nothing, on one connection. */
  transaction<Result>(act: (inside: Pick<Database, 'query'>) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}
