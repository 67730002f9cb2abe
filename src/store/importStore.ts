import type { Json } from '../profiles/references/json.js'
import { contentOf } from './contentOf.js'
import { parseEvent } from './parseEvent.js'
import { parseRecord } from './parseRecord.js'
import type { Store } from './store.js'
import type { StoredProfile } from './storedProfile.js'
import { StoreError } from './storeError.js'

export interface Imported {
  readonly runs: number
  readonly events: number
}

/**
 * Puts what was exported into a store. What is there already stays as it is, so importing twice changes nothing.
 *
 * @param lines  of JSON
 * @param at  how messages call the file
 */
export async function importStore(store: Store, lines: AsyncIterable<string>, at: string): Promise<Imported> {
  const profiles = new Map<string, StoredProfile>()
  let [number, runs, events] = [0, 0, 0]
  for await (const text of lines) {
    number += 1
    const place = `${at}:${number}`
    const line = parse(text, place)
    if (number === 1) checkHead(line, at)
    else if ('profile' in line) profiles.set(...profileIn(line, place))
    else if ('run' in line) {
      await store.putRun(parseRecord(JSON.stringify(line['run']), place), profiles)
      profiles.clear()
      runs += 1
    } else if ('event' in line) {
      const event = parseEvent(JSON.stringify(line['event']), place)
      if (event === undefined) throw new StoreError(`${place} is no whole event; export the store again`)
      await store.putEvent(event)
      events += 1
    }
  }
  if (number === 0) throw new StoreError(`${at} is empty`)
  return { runs, events }
}

type Line = Readonly<Record<string, Json>>

function checkHead({ version, store }: Line, at: string): void {
  if (store !== 'mltest' || typeof version !== 'number')
    throw new StoreError(`${at} is no store that mltest exported: mltest store export <file> writes one`)
  if (version > 1)
    throw new StoreError(`${at} was written by a newer mltest (version ${version}, this one reads 1); update mltest`)
}

function profileIn({ content, profile }: Line, place: string): [string, StoredProfile] {
  if (typeof content !== 'string' || profile === undefined || contentOf(profile) !== content)
    throw new StoreError(`${place} is damaged: it does not hold the profile that it names; export the store again`)
  return [content, profile as unknown as StoredProfile]
}

function parse(text: string, place: string): Line {
  try {
    const value = JSON.parse(text) as Json
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Line
  } catch {
    // Told below.
  }
  throw new StoreError(`${place} is no line of an exported store; export the store again`)
}
