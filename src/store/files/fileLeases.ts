import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Store } from '../store.js'
import { fileNameOf } from './fileNameOf.js'
import { readText } from './readText.js'
import { writeWhole } from './writeWhole.js'

interface Lease {
  readonly holder: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** A file a lease, looked at and written under a lock that is held no longer than that. */
export function fileLeases(folder: string): Pick<Store, 'lease' | 'release'> {
  const alone = async <Result>(name: string, act: (file: string, held: Lease | undefined) => Promise<Result>) => {
    const file = path.join(folder, `${fileNameOf(name)}.json`)
    await mkdir(folder, { recursive: true })
    const { lock } = await import('proper-lockfile')
    const release = await lock(file, patience)
    try {
      const text = await readText(file)
      return await act(file, text === undefined ? undefined : (JSON.parse(text) as Lease))
    } finally {
      await release()
    }
  }
  return {
    lease: (name, holder, ms) =>
      alone(name, async (file, held) => {
        const now = Date.now()
        if (held !== undefined && held.holder !== holder && held.until > now) return false
        await writeWhole(file, JSON.stringify({ holder, until: now + ms } satisfies Lease))
        return true
      }),
    release: (name, holder) =>
      alone(name, async (file, held) => {
        if (held?.holder === holder) await rm(file, { force: true })
      }),
  }
}

// A lock of a killed process is taken over after five seconds; its file need not exist to be locked.
const patience = {
  realpath: false,
  stale: 5000,
  update: 1000,
  retries: { retries: 200, minTimeout: 10, maxTimeout: 200, factor: 1.2 },
}
