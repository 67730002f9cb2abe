import { parseEvent } from '../parseEvent.js'
import { parseRecord } from '../parseRecord.js'
import type { StoreCheck, StoreProblem } from '../storeCheck.js'
import type { Database } from './database.js'
import { tableProfiles } from './tableProfiles.js'

/** Reads everything that is in a store. Its tables need no index that could be wrong. */
export async function checkTables({ query }: Database): Promise<StoreCheck> {
  const problems: StoreProblem[] = []
  const profiles = tableProfiles({ query })
  const contents = await profiles.all()
  const kept = new Set(contents)
  const told = async (at: string, act: () => unknown) => {
    try {
      await act()
    } catch (error) {
      problems.push({ at, message: error instanceof Error ? error.message : String(error) })
    }
  }
  const ids = await query<{ readonly id: string }>('SELECT id FROM mltest_runs ORDER BY id')
  for (const { id } of ids)
    await told(`mltest_runs ${id}`, async () => {
      const [row] = await query<{ readonly record: string }>('SELECT record FROM mltest_runs WHERE id = $1', [id])
      for (const { name, profile } of parseRecord(row?.record ?? '', `run ${id}`).datasets)
        if (!kept.has(profile)) throw new Error(`the profile of ${name}, ${profile}, is not in the store`)
    })
  for (const content of contents) await told(`mltest_profiles ${content}`, () => profiles.read(content))
  const events = await query<{ readonly id: string; readonly event: string }>('SELECT id, event FROM mltest_events')
  for (const { id, event } of events)
    await told(`mltest_events ${id}`, () => {
      if (parseEvent(event, `event ${id}`) === undefined) throw new Error(`event ${id} is no whole event`)
    })
  return { runs: ids.length, events: events.length, profiles: contents.length, problems, mended: false }
}
