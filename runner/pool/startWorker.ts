import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ConsoleRecord } from '../events.js'
import { lineReader } from './lineReader.js'
import type { WorkerCommand, WorkerMessage } from './protocol.js'
import { rawOutput } from './rawOutput.js'

/** A child process that runs test files, seen from its parent. */
export interface WorkerProcess {
  readonly root: string
  send(command: WorkerCommand): void
  /** What it says goes to one listener at a time. */
  listen(listener: (message: WorkerMessage) => void): void
  /** What was written to its standard streams past `process.stdout` and `console`, since the last call. */
  readonly takeOutput: () => readonly ConsoleRecord[]
  readonly kill: () => void
  readonly ended: Promise<WorkerEnd>
  readonly isAlive: boolean
}

export interface WorkerEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly ranOutOfMemory: boolean
}

/** Milliseconds for what a dead worker has written to arrive, when a process of its own holds the pipes open. */
const drainMs = 200

export function startWorker(root: string, environment: Readonly<Record<string, string>> = {}): WorkerProcess {
  const child = spawn(process.execPath, [...forwarded(process.execArgv), workerFile()], {
    cwd: root,
    env: { NODE_ENV: 'test', ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  })
  const [, stdout, stderr, commands, messages] = child.stdio as [null, Readable, Readable, Writable, Readable]
  const output = rawOutput({ stdout, stderr })
  let listener: (message: WorkerMessage) => void = () => undefined
  // Its other end breaks when the worker dies, which `ended` tells.
  commands.on('error', () => undefined)
  const drained = lineReader(messages, (line) => listener(JSON.parse(line) as WorkerMessage))
  let isAlive = true
  const ended = new Promise<WorkerEnd>((resolve) => {
    const end = async (code: number | null, signal: NodeJS.Signals | null) => {
      isAlive = false
      await Promise.race([drained, new Promise((late) => setTimeout(late, drainMs))])
      resolve({ code, signal, ranOutOfMemory: output.ranOutOfMemory })
    }
    child.on('exit', (code, signal) => void end(code, signal))
    child.on('error', () => void end(null, null))
  })
  return {
    root,
    send: (command) => void commands.write(`${JSON.stringify(command)}\n`),
    listen: (next) => (listener = next),
    takeOutput: output.take,
    kill: () => void child.kill('SIGKILL'),
    ended,
    get isAlive() {
      return isAlive
    },
  }
}

/** Beside us in `dist`, or one folder up in the sources. */
function workerFile(): string {
  const folder = path.dirname(fileURLToPath(import.meta.url))
  const beside = path.join(folder, 'worker.js')
  return existsSync(beside) ? beside : path.join(folder, '..', 'worker.js')
}

/** A debugger's port can be had once. */
function forwarded(flags: readonly string[]): readonly string[] {
  return flags.filter((flag) => !flag.startsWith('--inspect'))
}
