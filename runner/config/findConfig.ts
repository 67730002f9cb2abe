import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { CommandError } from '../commandError.js'

/** The config of a root: the one that was named, or `mltest.config.*`; `undefined` when there is none. */
export function findConfig(root: string, named: string | undefined): string | undefined {
  if (named !== undefined) {
    const file = path.resolve(root, named)
    if (!existsSync(file)) throw new CommandError('E_CONFIG', `the config ${named} does not exist`)
    return file
  }
  const found = readdirSync(root).filter((name) => /^mltest\.config\.(?:[cm]?[jt]s|json)$/.test(name))
  if (found.length > 1)
    throw new CommandError('E_CONFIG', `there are two configs, ${found.join(' and ')}`, {
      hint: 'keep one, or name it by --config',
    })
  return found[0] === undefined ? undefined : path.join(root, found[0])
}
