import { access, constants, mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { formatReferences } from './formatReferences.js'
import { readReferences } from './readReferences.js'
import type { References } from './referenceFile.js'
import { stableDigits } from './stableDigits.js'
import { writeWhole } from './writeWhole.js'

export interface Merge {
  readonly path: string
  /** How messages call the file. */
  readonly name: string
  /** The version of mltest that writes. */
  readonly mltest: string
  readonly put: References
  readonly remove: readonly string[]
}

/**
 * Puts and removes entries of a reference file and keeps all others, whoever wrote them meanwhile: read, merged and written
 * under a lock. The file is replaced whole, or not at all; it is not touched where nothing changes, and goes with its last entry.
 *
 * @throws ReferenceFileError  when the file cannot be used as it is; what the file system says when it cannot be written.
 */
export async function mergeReferences({ path, name, mltest, put, remove }: Merge): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  // A lock that cannot be made is waited for as one that somebody holds: most of a minute.
  await access(folder, constants.W_OK)
  const { lock } = await import('proper-lockfile')
  const release = await lock(path, { ...patience, lockfilePath: join(folder, `.${basename(path)}.lock`) })
  try {
    const before = (await readReferences(path, name)) ?? {}
    const kept = Object.entries(before).filter(([entry]) => !remove.includes(entry) && !Object.hasOwn(put, entry))
    const added = Object.entries(put).map(([entry, profile]) => [entry, stableDigits(profile, before[entry])] as const)
    const after = Object.fromEntries([...kept, ...added])
    await sweep(folder, basename(path))
    if (Object.keys(after).length === 0) return await rm(path, { force: true })
    if (formatReferences(after, mltest) === formatReferences(before, mltest)) return
    await writeWhole(path, formatReferences(after, mltest))
  } finally {
    await release()
  }
}

// A lock of a killed process is taken over after five seconds; its file need not exist to be locked.
const patience = {
  realpath: false,
  stale: 5000,
  update: 1000,
  retries: { retries: 200, minTimeout: 20, maxTimeout: 200, factor: 1.2 },
}

/** Removes what killed writers left: their temporary files carry a number behind the file's name, and the lock is ours. */
async function sweep(folder: string, file: string): Promise<void> {
  const isLeft = (name: string) => name.startsWith(`${file}.`) && /^\d+$/.test(name.slice(file.length + 1))
  const left = (await readdir(folder)).filter(isLeft)
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}
