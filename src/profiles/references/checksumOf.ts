import { createHash } from 'node:crypto'
import type { References } from './referenceFile.js'
import { sorted } from './sorted.js'

/** Of what the references say, not of how the file is laid out: line ends and indentation may change on their way through git. */
export function checksumOf(references: References): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(sorted(references)))
    .digest('hex')}`
}
