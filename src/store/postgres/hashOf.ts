import { createHash } from 'node:crypto'

/** What a text of any length and characters is known by in a key. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
