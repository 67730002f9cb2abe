import { readAddress } from './readAddress.js'
import { addressOf } from './addressOf.js'

/** Writes a filter into the address, without a step in the history for each letter that is typed. */
export function setFilter(name: string, value: string): void {
  const { kind, key, filters } = readAddress()
  history.replaceState(null, '', addressOf(kind, key, { ...Object.fromEntries(filters), [name]: value }))
}
