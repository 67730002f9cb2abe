import { link, symlink } from 'node:fs/promises'
import path from 'node:path'
import { nextTable } from '../nextTable.js'

/** A path that the engine cannot take for a glob: the file's own, or that of a link to it in the engine's folder. */
export async function plainPath(file: string, folder: string): Promise<string> {
  if (!/[[\]*?{}]/.test(file)) return file
  const target = path.join(folder, `${nextTable()}${path.extname(file)}`)
  // Windows allows symbolic links to few, and hard links within a volume to all.
  await symlink(file, target).catch(() => link(file, target))
  return target
}
