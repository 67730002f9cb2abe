import { spawn } from 'node:child_process'
import path from 'node:path'

export interface Run {
  readonly code: number | null
  /** Both streams, as they came. */
  readonly output: string
}

const cli = path.join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

/** Runs the built command in a folder, as a user would. */
export function runCli(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return run(process.execPath, [cli, ...args], cwd, { NO_COLOR: '1', ...env })
}

/** Runs any command as on a laptop, even where these tests run in CI; never rejects because of its exit code. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, which only a shell can start.
    const child = spawn(command, args, { cwd, env: { ...process.env, CI: '', ...env }, shell: command === 'npm' })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
