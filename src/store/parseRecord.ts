import type { Json } from '../profiles/references/json.js'
import type { RunRecord } from './runRecord.js'
import { StoreError } from './storeError.js'

/** The version that we write. Older ones are read, a newer one is an error. */
const recordVersion = 1

/**
 * The record in a stored text.
 *
 * @param at  how messages call the place where it stands
 */
export function parseRecord(text: string, at: string): RunRecord {
  const value = parsed(text)
  if (!isRecord(value)) throw broken(at)
  const { version } = value
  if (typeof version === 'number' && version > recordVersion)
    throw new StoreError(
      `${at} was written by a newer mltest (version ${version}, this one reads ${recordVersion}); update mltest`,
    )
  const texts = [value['id'], value['period'], value['startedAt'], value['status'], value['outcome']]
  const lists = [value['datasets'], value['assertions'], value['errors']]
  const isWhole =
    version === recordVersion &&
    texts.every((each) => typeof each === 'string') &&
    lists.every(Array.isArray) &&
    isRecord(value['context']) &&
    isRecord(value['counts'])
  if (!isWhole) throw broken(at)
  // Nobody else writes records, and what others have made of them was looked at above.
  return value as unknown as RunRecord
}

function broken(at: string): StoreError {
  return new StoreError(`${at} is no whole record of a run; restore it from a backup, or delete it`)
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
