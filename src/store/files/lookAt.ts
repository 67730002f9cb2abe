import { stat } from 'node:fs/promises'

/** The times of folders are as coarse as two seconds. */
const settledMs = 2_500

/**
 * What changes when a file comes into a folder or goes: when it last did. `undefined` of a folder that just did, to which
 * more could come within the same time.
 */
export async function lookAt(folder: string): Promise<string | undefined> {
  const found = await stat(folder, { bigint: true }).catch(() => undefined)
  if (found === undefined || Date.now() - Number(found.mtimeMs) < settledMs) return undefined
  return String(found.mtimeNs)
}
