import { StoreError } from '../storeError.js'
import type { Database } from './database.js'
import { migrations } from './migrations.js'

/** Any number that is always the same: whoever holds the lock of it migrates. */
const lock = 6_584_170_213

/** Brings the tables to the version that we know, once over all processes. Gives how many migrations were made. */
export function migrate(database: Database, label: string): Promise<number> {
  return database.transaction(async ({ query }) => {
    await query('SELECT pg_advisory_xact_lock($1)', [lock])
    await query(
      'CREATE TABLE IF NOT EXISTS mltest_migrations (version integer PRIMARY KEY, made_at timestamptz NOT NULL)',
    )
    const [{ version } = { version: 0 }] = await query<{ readonly version: number }>(
      'SELECT coalesce(max(version), 0)::integer AS version FROM mltest_migrations',
    )
    if (version > migrations.length)
      throw new StoreError(
        `the store ${label} was made by a newer mltest (tables of version ${version}, this one knows ${migrations.length}); update mltest`,
      )
    for (const [index, sql] of migrations.entries()) {
      if (index < version) continue
      await query(sql)
      await query('INSERT INTO mltest_migrations VALUES ($1, now())', [index + 1])
    }
    return migrations.length - version
  })
}
