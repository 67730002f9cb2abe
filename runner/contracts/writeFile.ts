import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CommandError } from '../commandError.js'

/** Writes a file below the root and gives its name; one that is there already is overwritten only by force. */
export function writeFile(root: string, file: string, text: string, force: boolean): string {
  const target = path.resolve(root, file)
  if (!force && existsSync(target))
    throw new CommandError('E_EXISTS', 'the file is there already', { at: file, hint: '--force overwrites it' })
  try {
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError('E_WRITE', `${file} cannot be written: ${reason}`, { exitCode: 3 })
  }
  return file
}
