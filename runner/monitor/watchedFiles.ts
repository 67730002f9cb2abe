import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { glob } from 'tinyglobby'

/** Milliseconds without change after which a file is whole. */
const quietMs = 1_000

export interface WatchedFile {
  /** Relative to the root. */
  readonly file: string
  /** Changes when the file does. */
  readonly stamp: string
}

interface Watching {
  readonly root: string
  readonly watch: string | readonly string[]
  /** Files that are known, as they were then: they are not waited for. */
  readonly known: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** Files that match and are not known as they are, once they have stopped growing, in order of their names. One that still grows is left for later. */
export async function watchedFiles({ root, watch, known, signal }: Watching): Promise<readonly WatchedFile[]> {
  const before = (await look(root, watch)).filter(({ file, stamp }) => known[file] !== stamp)
  if (before.length === 0) return []
  await wait(quietMs, undefined, { signal }).catch(() => undefined)
  const stamps = new Map((await look(root, watch)).map(({ file, stamp }) => [file, stamp]))
  return signal.aborted ? [] : before.filter(({ file, stamp }) => stamps.get(file) === stamp)
}

/** Relative to the root, those of absolute globs too. */
async function look(root: string, watch: string | readonly string[]): Promise<readonly WatchedFile[]> {
  const found = await glob(typeof watch === 'string' ? [watch] : [...watch], {
    cwd: root,
    ignore: ['**/node_modules/**', '**/.git/**'],
    expandDirectories: false,
  })
  const files = found.map((file) => path.relative(root, path.resolve(root, file)).split(path.sep).join('/')).sort()
  const stamped = await Promise.all(
    files.map(async (file) => ({ file, stamp: await stampOf(path.resolve(root, file)) })),
  )
  return stamped.flatMap(({ file, stamp }) => (stamp === undefined ? [] : [{ file, stamp }]))
}

/** Size and time of the last change; absent for a file that has gone meanwhile. */
async function stampOf(file: string): Promise<string | undefined> {
  const facts = await stat(file).catch(() => undefined)
  return facts === undefined ? undefined : `${facts.size}:${facts.mtimeMs}`
}
