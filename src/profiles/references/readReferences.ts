import { readFile } from 'node:fs/promises'
import { parseReferences } from './parseReferences.js'
import type { References } from './referenceFile.js'

/**
 * The references of a file; `undefined` when there is no such file.
 *
 * @param name  how messages call the file: its path relative to the root.
 * @throws ReferenceFileError  when it cannot be used as it is.
 */
export async function readReferences(path: string, name: string): Promise<References | undefined> {
  let text
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  return parseReferences(text, name)
}
