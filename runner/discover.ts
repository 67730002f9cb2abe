import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { glob } from 'tinyglobby'

interface Where {
  /** Absolute. */
  readonly root: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

/** Test files below the root, as paths relative to it with forward slashes, sorted. */
export async function discover(
  { root, include, exclude }: Where,
  filters: readonly string[],
): Promise<readonly string[]> {
  const found = await glob([...include], {
    cwd: root,
    ignore: ['**/node_modules/**', '**/.git/**', ...exclude],
    dot: true,
    expandDirectories: false,
  })
  const files = found.map((file) => file.split(path.sep).join('/')).sort()
  return filters.length === 0 ? files : files.filter((file) => filters.some((filter) => matches(file, filter, root)))
}

/** A filter is part of a path relative to the root, or a path that exists: of a file, or of a folder with all below it. */
function matches(file: string, filter: string, root: string): boolean {
  const wanted = filter.split('\\').join('/').replace(/^\.\//, '')
  if (file.includes(wanted)) return true
  const absolute = path.resolve(filter)
  if (!existsSync(absolute)) return false
  const own = path.join(root, file)
  return own === absolute || (statSync(absolute).isDirectory() && own.startsWith(absolute + path.sep))
}
