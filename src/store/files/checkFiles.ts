import type { StoreCheck, StoreProblem } from '../storeCheck.js'
import type { FileEvents } from './fileEvents.js'
import type { FileProfiles } from './fileProfiles.js'
import type { FileRuns } from './fileRuns.js'

interface Files {
  readonly runs: FileRuns
  readonly profiles: FileProfiles
  readonly events: FileEvents
}

/** Reads every file of a store and mends its index. */
export async function checkFiles({ runs, profiles, events }: Files): Promise<StoreCheck> {
  const problems: StoreProblem[] = []
  const told = async <Value>(at: string, act: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await act()
    } catch (error) {
      problems.push({ at, message: error instanceof Error ? error.message : String(error) })
      return undefined
    }
  }
  const [ids, contents, { events: whole, unreadable }] = await Promise.all([runs.ids(), profiles.all(), events.all()])
  const kept = new Set(contents)
  const index = runs.check()
  for (const id of ids) {
    const record = await told(`runs/${id}.json`, () => runs.read(id))
    if (record === undefined) continue
    index.add(record)
    for (const { name, profile } of record.datasets)
      if (!kept.has(profile))
        problems.push({ at: `runs/${id}.json`, message: `the profile of ${name}, ${profile}, is not in the store` })
  }
  const mended = !index.isRight()
  if (mended) await runs.remake()
  for (const content of contents)
    await told(`profiles/${content.slice('sha256:'.length)}.json`, () => profiles.read(content))
  for (const id of unreadable)
    problems.push({ at: `events/${id}.json`, message: `events/${id}.json is no whole event; restore it, or delete it` })
  return { runs: ids.length, events: whole.length + unreadable.length, profiles: contents.length, problems, mended }
}
