import { randomInt } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'

/**
 * Writes a file whole or not at all: beside it, to the disk, then in its place, with its permissions and through a link. Not by a
 * package: those that we looked at take a write that ended early, as on a disk that fills up, for a whole one.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await realpath(path).catch(() => path)
  const mode = (await stat(file).catch(() => undefined))?.mode
  // Digits only: what a killed writer leaves is told by them.
  const made = `${file}.${process.pid}${randomInt(2 ** 32)}`
  try {
    const handle = await open(made, 'wx')
    try {
      if (mode !== undefined) await handle.chmod(mode)
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(made, file)
  } catch (error) {
    await rm(made, { force: true })
    throw error
  }
}
