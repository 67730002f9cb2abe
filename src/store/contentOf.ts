import { createHash } from 'node:crypto'
import { sorted } from '../profiles/references/sorted.js'
import type { Json } from '../profiles/references/json.js'

/** The address of a value by what it says, whatever the order of its keys: `sha256:…`. */
export function contentOf(value: Json): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')}`
}
