import { execFile } from 'node:child_process'
import type { RunContext } from '../../src/store/runRecord.js'

/** Commit and branch of a folder, and whether files under version control have changed; nothing where git does not say it. */
export function gitContext(root: string): Promise<Pick<RunContext, 'commit' | 'branch' | 'dirty'>> {
  return new Promise((resolve) => {
    execFile(
      'git',
      ['status', '--porcelain=v2', '--branch', '--untracked-files=no'],
      { cwd: root, timeout: 5_000, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' } },
      (error, stdout) => resolve(error === null ? read(stdout) : {}),
    )
  })
}

function read(status: string): Pick<RunContext, 'commit' | 'branch' | 'dirty'> {
  const lines = status.split('\n').filter((line) => line !== '')
  const headed = (name: string) => lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3)
  const [commit, branch] = [headed('branch.oid'), headed('branch.head')]
  return {
    ...(commit === undefined || commit === '(initial)' ? {} : { commit }),
    ...(branch === undefined || branch === '(detached)' ? {} : { branch }),
    dirty: lines.some((line) => !line.startsWith('#')),
  }
}
