import { access, constants, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { suggestion } from '../../sql/suggestion.js'
import { DataError } from '../dataError.js'
import type { FileSource } from '../source.js'

/** A file of a dataset, as it is now. */
export interface DataFile {
  readonly path: string
  /** How messages call it: relative to the working directory where it can be. */
  readonly label: string
  readonly bytes: number
  readonly changedMs: number
  /** Ends the reading. */
  readonly signal?: AbortSignal
}

/** The files that a path or glob means, in the order of their names. A path that exists is taken literally, whatever characters it has. */
export async function matchingPaths({ pattern, base }: FileSource): Promise<readonly DataFile[]> {
  const literal = path.resolve(base, pattern)
  if (await exists(literal)) return [await dataFile(literal, base)]
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(pattern)) throw new DataError(`${pattern}: there is no such file${await nearby(literal)}`)
  const found = await glob(toGlob(pattern), { cwd: base, absolute: true, onlyFiles: true, expandDirectories: false })
  if (found.length === 0) throw new DataError(`${pattern}: no file matches, in ${base}`)
  return Promise.all(found.sort().map((each) => dataFile(path.normalize(each), base)))
}

async function dataFile(absolute: string, base: string): Promise<DataFile> {
  const relative = path.relative(base, absolute)
  const label = relative.startsWith('..') ? absolute : relative
  const facts = await stat(absolute)
  if (facts.isDirectory())
    throw new DataError(`${label}: is a directory`, { hint: `name its files, for example ${label}/*.csv` })
  if (!facts.isFile()) throw new DataError(`${label}: is not a file, but a device, socket or pipe`)
  try {
    await access(absolute, constants.R_OK)
  } catch {
    throw new DataError(`${label}: cannot be read`, { hint: 'check the permissions of the file and its folders' })
  }
  if (facts.size === 0) throw new DataError(`${label}: is empty (0 bytes), without even names of columns`)
  return { path: absolute, label, bytes: facts.size, changedMs: facts.mtimeMs }
}

async function exists(absolute: string): Promise<boolean> {
  try {
    await stat(absolute)
    return true
  } catch {
    return false
  }
}

async function nearby(absolute: string): Promise<string> {
  try {
    return suggestion(path.basename(absolute), await readdir(path.dirname(absolute)))
  } catch {
    return `; nor is there a folder ${path.dirname(absolute)}`
  }
}

// A backslash escapes in a glob, and parts folders on Windows.
function toGlob(pattern: string): string {
  return path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
}
