import type { Store } from '../store.js'
import type { Database } from './database.js'
import { hashOf } from './hashOf.js'

/** The server's clock counts. */
export function tableLeases({ query }: Pick<Database, 'query'>): Pick<Store, 'lease' | 'release'> {
  return {
    async lease(name, holder, ms) {
      const taken = await query(
        `INSERT INTO mltest_leases AS l VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
         ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
         WHERE l.holder = excluded.holder OR l.until <= clock_timestamp() RETURNING name`,
        [hashOf(name), hashOf(holder), ms],
      )
      return taken.length > 0
    },
    async release(name, holder) {
      await query('DELETE FROM mltest_leases WHERE name = $1 AND holder = $2', [hashOf(name), hashOf(holder)])
    },
  }
}
