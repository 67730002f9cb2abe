import { readdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import type { ReferenceKeeper } from '../matchers/subject.js'
import type { Json } from '../src/profiles/references/json.js'
import { mergeReferences } from '../src/profiles/references/mergeReferences.js'
import { readReferences } from '../src/profiles/references/readReferences.js'
import type { References } from '../src/profiles/references/referenceFile.js'
import { ReferenceFileError } from '../src/profiles/references/referenceFileError.js'
import { Misuse } from '../src/sql/misuse.js'
import type { ReferenceReport } from './events.js'

export interface ReferenceOptions {
  /** Absolute path of the test file, and of the root that messages are relative to. */
  readonly testFile: string
  readonly root: string
  readonly mltest: string
  /** `new` writes what is missing, `all` renews everything, `none` writes nothing. */
  readonly mode: ReferenceKeeper['mode']
}

/** The reference file of one test file while its tests run. */
export interface FileReferences {
  /** For the assertions of one test, in the order of their recording; a retry begins anew. */
  keeperOf(fullName: string): ReferenceKeeper
  /**
   * Writes what was kept, once all tests of the file have ended. Entries that no assertion asked for are obsolete, but for those
   * of tests that did not run to their end; `--update` removes them, when the whole file ran.
   */
  close(ran: WhatRan): Promise<ReferenceReport>
}

export interface WhatRan {
  /** No filter left tests out. */
  readonly isWholeFile: boolean
  /** Full names of tests that were skipped, failed or never ran. */
  readonly unfinished: readonly string[]
}

export function openReferences({ testFile, root, mltest, mode }: ReferenceOptions): FileReferences {
  const folder = join(dirname(testFile), '__references__')
  const path = join(folder, `${basename(testFile)}.json`)
  const nameOf = (file: string) => relative(root, file).replaceAll('\\', '/')
  const name = nameOf(path)
  const put = new Map<string, Json>()
  const kinds = new Map<string, 'written' | 'updated' | 'unchanged'>()
  const used = new Set<string>()
  let file: Promise<References | undefined> | undefined

  const own = () => (file ??= readReferences(path, name))

  /** A profile by the name that some test of this folder gave it; this file's own come first. */
  const named = async (wanted: string): Promise<Json | undefined> => {
    const mine = matching({ ...(await own()), ...Object.fromEntries(put) }, wanted)
    const others =
      mine.length > 0
        ? []
        : await Promise.all(
            (await filesBeside()).map(async (other) =>
              matching((await readReferences(other, nameOf(other))) ?? {}, wanted),
            ),
          )
    const found = [...mine, ...others.flat()]
    if (found.length > 1) {
      throw new Misuse(
        `reference "${wanted}" stands for ${found.length} entries: ${found.map(([entry]) => entry).join(', ')}`,
      )
    }
    return found[0]?.[1]
  }
  const filesBeside = async () =>
    (await readdir(folder).catch(() => []))
      .filter((other) => other.endsWith('.json'))
      .map((other) => join(folder, other))
      .filter((other) => other !== path)

  return {
    keeperOf(fullName) {
      let count = 0
      return {
        mode,
        entry: (given) => `${fullName} ${given ?? String((count += 1))}`,
        async read(entry) {
          used.add(entry)
          return put.get(entry) ?? (await own())?.[entry]
        },
        named,
        write(entry, profile, kind) {
          used.add(entry)
          kinds.set(entry, kind)
          put.set(entry, profile as Json)
        },
      }
    },
    async close({ isWholeFile, unfinished }) {
      const entries = Object.keys((await own().catch(() => undefined)) ?? {})
      const isOf = (entry: string) => unfinished.some((test) => entry.startsWith(`${test} `))
      const obsolete = isWholeFile ? entries.filter((entry) => !used.has(entry) && !isOf(entry)) : []
      const removed = mode === 'all' ? obsolete : []
      const changed = [...put].filter(([entry]) => kinds.get(entry) !== 'unchanged')
      if (mode !== 'none' && (changed.length > 0 || removed.length > 0)) {
        await mergeReferences({ path, name, mltest, put: Object.fromEntries(changed), remove: removed }).catch(
          (error: unknown) => {
            if (error instanceof ReferenceFileError) throw error
            const reason = error instanceof Error ? error.message : String(error)
            const remedy = 'let it be written, or run with --ci, which compares and writes nothing'
            throw new Error(`${name} cannot be written, and stays as it was: ${reason}; ${remedy}`, { cause: error })
          },
        )
      }
      const told = (list: readonly string[]) => list.map((entry) => `${name} › ${entry}`)
      const of = (kind: string) => told([...kinds].filter(([, other]) => other === kind).map(([entry]) => entry))
      return {
        written: of('written'),
        updated: of('updated'),
        unchanged: of('unchanged'),
        obsolete: told(removed.length > 0 ? [] : obsolete),
        removed: told(removed),
      }
    },
  }
}

const matching = (references: References, wanted: string) =>
  Object.entries(references).filter(([entry]) => entry === wanted || entry.endsWith(` ${wanted}`))
