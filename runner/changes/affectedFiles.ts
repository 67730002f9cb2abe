import { readFileSync } from 'node:fs'
import path from 'node:path'
import { importsOf } from './importsOf.js'
import { speaksOf } from './speaksOf.js'

interface Change {
  readonly root: string
  /** Test files relative to the root. */
  readonly files: readonly string[]
  /** Absolute paths. */
  readonly changed: readonly string[]
  /** Absolute paths of files that concern all tests: the config, setup files. */
  readonly common: readonly string[]
}

/** Test files that a change may concern: they, what they import, data that they name, or their references changed. */
export async function affectedFiles({ root, files, changed, common }: Change): Promise<readonly string[]> {
  if (changed.length === 0) return []
  const isCommon = (file: string) => common.includes(file) || /^(?:package|tsconfig)\.json$/.test(path.basename(file))
  if (changed.some(isCommon)) return files
  const concerned = await Promise.all(
    files.map(async (file) => {
      const own = path.join(root, file)
      if (changed.includes(own) || changed.includes(referencesOf(own))) return true
      const imports = await importsOf(own, root)
      if (imports === undefined) return true
      return changed.some((each) => imports.has(each) || [...imports].some((source) => speaksOf(textOf(source), each)))
    }),
  )
  return files.filter((_, index) => concerned[index])
}

function referencesOf(file: string): string {
  return path.join(path.dirname(file), '__references__', `${path.basename(file)}.json`)
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
