import { readdir } from 'node:fs/promises'

/** Names of the JSON files in a folder without their ending, in order; none where there is no folder. Half-written files have other endings. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.json'))
    return files.map((name) => name.slice(0, -'.json'.length)).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
