import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Json } from '../../profiles/references/json.js'
import { contentOf } from '../contentOf.js'
import type { StoredProfile } from '../storedProfile.js'
import { StoreError } from '../storeError.js'
import { fileFolder } from './fileFolder.js'

/** Profiles by their content, a file each. */
export interface FileProfiles {
  put(content: string, profile: StoredProfile): Promise<void>
  /** Throws a `StoreError` for a file that does not hold what its name says. */
  read(content: string): Promise<StoredProfile | undefined>
  all(): Promise<readonly string[]>
  /** Leaves those that were written within the last hour: their run may be on its way. */
  removeOld(contents: readonly string[]): Promise<void>
}

const prefix = 'sha256:'
const hourMs = 3_600_000

export function fileProfiles(folder: string): FileProfiles {
  const files = fileFolder(folder)
  const nameOf = (content: string) => content.slice(prefix.length)
  return {
    async put(content, profile) {
      await files.write(nameOf(content), `${JSON.stringify(profile)}\n`)
    },
    async read(content) {
      if (!/^sha256:[0-9a-f]{64}$/.test(content)) return undefined
      const text = await files.read(nameOf(content))
      if (text === undefined) return undefined
      const profile = parse(text)
      if (profile !== undefined && contentOf(profile) === content) return profile as unknown as StoredProfile
      throw new StoreError(
        `profiles/${nameOf(content)}.json is damaged: it does not hold what its name says; restore it from a backup, or delete it`,
      )
    },
    all: async () => (await files.names()).filter((name) => /^[0-9a-f]{64}$/.test(name)).map((name) => prefix + name),
    async removeOld(contents) {
      for (const content of contents) {
        const found = await stat(path.join(folder, `${nameOf(content)}.json`)).catch(() => undefined)
        if (found !== undefined && found.mtimeMs < Date.now() - hourMs) await files.remove(nameOf(content))
      }
    },
  }
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
