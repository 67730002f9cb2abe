import { parseEvent } from '../parseEvent.js'
import type { StoreEvent } from '../storeEvent.js'
import type { Database } from './database.js'

export function tableEvents({ query }: Pick<Database, 'query'>) {
  return {
    async put(event: StoreEvent): Promise<void> {
      await query('INSERT INTO mltest_events VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
        event.id,
        event.run,
        event.kind,
        JSON.stringify(event),
      ])
    },

    /** Oldest first. */
    async all(run: string | undefined): Promise<readonly StoreEvent[]> {
      const rows = await query<{ readonly id: string; readonly event: string }>(
        'SELECT id, event FROM mltest_events WHERE $1::text IS NULL OR run = $1 ORDER BY id',
        [run ?? null],
      )
      return rows.flatMap(({ id, event }) => parseEvent(event, `event ${id}`) ?? [])
    },

    async removeAbout(runs: readonly string[]): Promise<void> {
      await query('DELETE FROM mltest_events WHERE run = ANY($1)', [runs])
    },
  }
}
