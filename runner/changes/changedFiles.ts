import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { CommandError } from '../commandError.js'

const run = promisify(execFile)

/** Absolute paths of what differs from a commit: committed since, staged, edited, and new. */
export async function changedFiles(root: string, since: string): Promise<readonly string[]> {
  // A flag of git's own would be obeyed.
  if (since.startsWith('-')) throw new CommandError('E_USAGE', `--changed ${since} is no commit`)
  // git names files by real paths.
  const folder = realpathSync(root)
  const top = (await git(folder, ['rev-parse', '--show-toplevel'])).trim()
  const [edited, added] = await Promise.all([
    git(folder, ['diff', '--name-only', '-z', since, '--']),
    git(folder, ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', top]),
  ])
  const names = [...edited.split('\0'), ...added.split('\0')].filter((name) => name !== '')
  // Told below the root as it was given, as all other paths are.
  return names.map((name) => path.join(root, path.relative(folder, path.join(top, name))))
}

async function git(cwd: string, words: readonly string[]): Promise<string> {
  try {
    return (await run('git', [...words], { cwd, maxBuffer: 1 << 28 })).stdout
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    const reason = said.split('\n')[0] ?? ''
    throw new CommandError('E_USAGE', `--changed needs git: ${reason === '' ? 'it cannot be run' : reason}`)
  }
}
