import { statSync } from 'node:fs'
import path from 'node:path'
import { CommandError } from './commandError.js'

/** The folder that a command works in, absolute: what `--root` says, else where it was started. */
export function rootOf(given: string | undefined): string {
  const root = path.resolve(given ?? '.')
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === true) return root
  throw new CommandError('E_USAGE', `--root ${given ?? root} is no folder`)
}
