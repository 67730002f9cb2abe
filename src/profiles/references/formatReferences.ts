import { checksumOf } from './checksumOf.js'
import { jsonLines } from './jsonLines.js'
import { formatVersion } from './formatVersion.js'
import type { References } from './referenceFile.js'
import { sorted } from './sorted.js'

/** The text of a reference file: a fact a line, keys in order, so that a change reads well in a pull request. */
export function formatReferences(references: References, mltest: string): string {
  const head = { version: formatVersion, mltest, checksum: checksumOf(references) }
  return `${jsonLines({ ...head, references: sorted(references) })}\n`
}
