import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

let folder: string | undefined

/**
 * A folder of this process that only its user can read, for what the engine spills. It is removed when the process exits; what
 * killed processes have left is removed by the next that asks.
 */
export function temporaryFolder(): string {
  if (folder !== undefined) return folder
  sweep()
  const made = mkdtempSync(path.join(tmpdir(), `mltest-${process.pid}-`))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  folder = made
  return made
}

function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^mltest-(\d+)-\w{6}$/.exec(name)?.[1]
    if (owner !== undefined && !isAlive(Number(owner))) {
      try {
        rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
      } catch {
        // Another user's, or swept by another process at this moment.
      }
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // A process of another user's cannot be signalled, but it lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
