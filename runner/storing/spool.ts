import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseRecord } from '../../src/store/parseRecord.js'
import type { RunRecord } from '../../src/store/runRecord.js'
import type { Store } from '../../src/store/store.js'
import type { StoredProfile } from '../../src/store/storedProfile.js'
import { writeWhole } from '../../src/store/files/writeWhole.js'

/** Relative to the root. */
const folder = '.mltest/spool'

/** Runs that wait for a store that could not be reached, a file each. */
export interface Spool {
  /** Path relative to the root, for messages. */
  readonly label: string
  put(record: RunRecord, profiles: ReadonlyMap<string, StoredProfile>): Promise<void>
  /** Sends all that wait, oldest first, and gives how many they were. What is no run stays where it is. */
  send(store: Store): Promise<number>
}

export function spool(root: string): Spool {
  const at = (name: string) => path.join(root, folder, name)
  return {
    label: folder,
    put: (record, profiles) =>
      writeWhole(at(`${record.id}.json`), JSON.stringify({ record, profiles: Object.fromEntries(profiles) })),
    async send(store) {
      const names = (await readdir(at('')).catch(() => [])).filter((name) => name.endsWith('.json')).sort()
      let sent = 0
      for (const name of names) {
        const waiting = parse(await readFile(at(name), 'utf8').catch(() => ''), `${folder}/${name}`)
        if (waiting === undefined) continue
        await store.putRun(waiting.record, waiting.profiles)
        // Another run may have sent it meanwhile; the store keeps it once.
        await rm(at(name), { force: true })
        sent += 1
      }
      return sent
    },
  }
}

interface Waiting {
  readonly record: RunRecord
  readonly profiles: ReadonlyMap<string, StoredProfile>
}

function parse(text: string, at: string): Waiting | undefined {
  try {
    const { record, profiles } = JSON.parse(text) as {
      readonly record: unknown
      readonly profiles: Readonly<Record<string, StoredProfile>>
    }
    return { record: parseRecord(JSON.stringify(record), at), profiles: new Map(Object.entries(profiles)) }
  } catch {
    return undefined
  }
}
