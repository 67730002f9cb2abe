import { readFile } from 'node:fs/promises'
import type { Profile } from '../../src/profiles/profile.js'
import { DataError } from '../../src/datasets/dataError.js'

/**
 * The profile in a file that `mltest profile --output` wrote; `undefined` for any other file, which is data then.
 *
 * @throws DataError  when the file claims to be a profile and holds none that a comparison could use
 */
export async function savedProfile(path: string): Promise<Profile | undefined> {
  if (!path.endsWith('.json')) return undefined
  const text = await readFile(path, 'utf8').catch(() => '')
  // Data are rows: an array, or an object a line. Only a profile is one object of these keys.
  if (!/^\s*\{\s*"version"\s*:/.test(text)) return undefined
  const value: unknown = parsed(text)
  if (typeof value !== 'object' || value === null || !('columns' in value)) return undefined
  if (!('reference' in value) || typeof value.reference !== 'object' || value.reference === null) {
    throw new DataError(
      `${path} is a profile without what a comparison needs; write it with mltest profile <data> --output ${path}`,
    )
  }
  return value.reference as Profile
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
