import stringify from 'json-stringify-pretty-compact'
import { checksumOf } from './checksumOf.js'
import { formatVersion } from './referenceFile.js'
import type { References } from './referenceFile.js'
import { sorted } from './sorted.js'

/** The text of a reference file: a fact a line, keys in order, so that a change reads well in a pull request. */
export function formatReferences(references: References, mltest: string): string {
  const head = { version: formatVersion, mltest, checksum: checksumOf(references) }
  return `${stringify({ ...head, references: sorted(references) }, { indent: 2, maxLength: 100 })}\n`
}
