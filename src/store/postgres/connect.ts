import { StoreError } from '../storeError.js'
import type { Database } from './database.js'

/** Milliseconds until a server that does not answer counts as away, and for a statement. */
const [connectMs, statementMs] = [10_000, 60_000]

/** Connects when it is first asked. `pg` is an optional package: whoever keeps runs in Postgres installs it. */
export async function connect(url: string): Promise<Database> {
  const { default: pg } = await import('pg').catch(() => {
    throw new StoreError('a store in Postgres needs the package pg: npm install --save-dev pg')
  })
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: connectMs,
    query_timeout: statementMs,
    application_name: 'mltest',
  })
  // A connection that breaks while nobody uses it is made anew by the next query, which tells if it cannot be.
  pool.on('error', () => undefined)
  return {
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      const { rows } = await pool.query(sql, [...values])
      return rows as Row[]
    },
    async transaction(act) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query('BEGIN')
        const result = await act({
          async query<Row>(sql: string, values: readonly unknown[] = []) {
            const { rows } = await client.query(sql, [...values])
            return rows as Row[]
          },
        })
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch((failed: unknown) => {
          broken = failed instanceof Error ? failed : new Error(String(failed))
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}
