import { createHash } from 'node:crypto'

/** A short name of a file for any text. */
export function fileNameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
