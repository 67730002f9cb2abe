import { readdir } from 'node:fs/promises'

/** Names of the JSON files in a folder without their ending, in order; none where there is no folder. Half-written files have other endings. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder)
    return names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [])).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
