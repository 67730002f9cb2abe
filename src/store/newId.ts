import { ulid } from 'ulid'

/** A new ULID of a time in milliseconds. */
export function newId(at: number): string {
  return ulid(at)
}
