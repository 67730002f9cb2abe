import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { writeWhole } from '../../src/profiles/references/writeWhole.js'
import type { FileRecord, TestStatus } from '../events.js'

/** Full names of tests that failed when they ran last, by file; `null` for a file that failed as a whole. */
export type Failures = Readonly<Record<string, readonly string[] | null>>

/** Remembers what failed, for `--onlyFailures`. Beside caches of other tools, or else in the folder for temporary files. */
export const lastRun = {
  read(root: string): Failures {
    try {
      return JSON.parse(readFileSync(fileFor(root), 'utf8')) as Failures
    } catch {
      // Nothing is known, which is so after every fresh checkout.
      return {}
    }
  },

  /** Tests that did not run keep what was known of them. */
  async write(root: string, files: readonly FileRecord[]): Promise<void> {
    const before = lastRun.read(root)
    const after = Object.entries({
      ...before,
      ...Object.fromEntries(files.map((file) => [file.path, of(file, before)])),
    })
    const failures = Object.fromEntries(after.filter(([, names]) => names === null || names.length > 0))
    if (Object.keys(failures).length === 0 && Object.keys(before).length === 0) return
    const file = fileFor(root)
    try {
      mkdirSync(path.dirname(file), { recursive: true })
      await writeWhole(file, JSON.stringify(failures))
    } catch {
      // A read-only folder costs the memory of what failed, not the run.
    }
  },
}

const unknown: ReadonlySet<TestStatus> = new Set(['skipped', 'todo', 'notRun'])

function of({ path: file, error, tests }: FileRecord, before: Failures): readonly string[] | null {
  if (error !== null) return null
  const known = before[file] ?? []
  return tests.flatMap(({ fullName, status }) =>
    status === 'failed' || (unknown.has(status) && known.includes(fullName)) ? [fullName] : [],
  )
}

function fileFor(root: string): string {
  const name = `failed-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.json`
  const modules = modulesAbove(root)
  if (modules !== undefined) return path.join(modules, '.cache', 'mltest', name)
  return path.join(tmpdir(), `mltest-${userInfo().username}`, name)
}

function modulesAbove(folder: string): string | undefined {
  const modules = path.join(folder, 'node_modules')
  if (existsSync(modules)) return modules
  const parent = path.dirname(folder)
  return parent === folder ? undefined : modulesAbove(parent)
}
