import type { StoreEvent } from './storeEvent.js'
import { StoreError } from './storeError.js'

/**
 * The event in a stored text; `undefined` when it holds none.
 *
 * @param at  how messages call the place where it stands
 */
export function parseEvent(text: string, at: string): StoreEvent | undefined {
  let value: Partial<Record<keyof StoreEvent, unknown>> | null
  try {
    value = JSON.parse(text) as Partial<Record<keyof StoreEvent, unknown>> | null
  } catch {
    return undefined
  }
  const { version, id, kind, run, at: time, by } = value ?? {}
  if (typeof version === 'number' && version > 1)
    throw new StoreError(`${at} was written by a newer mltest (version ${version}, this one reads 1); update mltest`)
  return [id, kind, run, time, by].every((each) => typeof each === 'string')
    ? (value as unknown as StoreEvent)
    : undefined
}
