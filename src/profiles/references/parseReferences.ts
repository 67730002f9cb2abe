import { checksumOf } from './checksumOf.js'
import type { Json } from './json.js'
import { formatVersion } from './formatVersion.js'
import type { References } from './referenceFile.js'
import { ReferenceFileError } from './referenceFileError.js'

/**
 * The references in a file's text.
 *
 * @param path  for messages, as people know it.
 * @throws ReferenceFileError  for a file that is conflicted, truncated, damaged, edited by hand or of a newer mltest.
 */
export function parseReferences(text: string, path: string): References {
  const fail = (what: string, remedy: string): never => {
    throw new ReferenceFileError(`${path} ${what}\nhint: ${remedy}`)
  }
  if (/^(<{7}|={7}|>{7})/m.test(text)) {
    fail('holds conflict markers of a merge', 'take one side (git checkout --theirs or --ours), then run mltest update')
  }
  const value = parse(text)
  if (!isRecord(value) || !isRecord(value['references'])) {
    return fail('is no reference file, or not a whole one', restore)
  }
  const { version, checksum, references } = value
  if (typeof version === 'number' && version > formatVersion) {
    fail(`was written by a newer mltest (format ${version}, this one reads ${formatVersion})`, 'update mltest')
  }
  if (version !== formatVersion) fail('has no known format version', restore)
  if (checksum !== checksumOf(references)) {
    fail('does not match its checksum: it was edited by hand, merged or damaged', restore)
  }
  return references
}

const restore =
  'restore it from version control, or delete it and run mltest update to take the data of now as the reference'

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
