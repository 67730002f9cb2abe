import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

export interface Measured {
  /** Wall time from the start of the process to its end. */
  readonly seconds: number
  /** The largest resident memory of the process itself, in MB; NaN where it was not looked at and where there is no /proc. */
  readonly parent: number
  /** The same of the largest of its descendants; 0 without any. */
  readonly child: number
  readonly output: string
}

export interface Command {
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs `node <args>` some times after a warm-up, and gives the run of median time. Throws when it fails. */
export async function measure(command: Command, how: How = {}): Promise<Measured> {
  const [median] = await measureInTurn([command], how)
  if (median === undefined) throw new Error('measured nothing')
  return median
}

interface How {
  readonly times?: number
  readonly warmUps?: number
  /** Off where milliseconds count: to look at all processes takes a core a while. */
  readonly memory?: boolean
}

/** The same of several commands, one after the other and round after round, so that a busy minute slows down all of them. */
export async function measureInTurn(
  commands: readonly Command[],
  { times = 5, warmUps = 1, memory = true }: How = {},
): Promise<readonly Measured[]> {
  const rounds: Measured[][] = []
  for (let round = 0; round < warmUps + times; round++) {
    const measured: Measured[] = []
    for (const command of commands) measured.push(await once(command, memory))
    rounds.push(measured)
  }
  return commands.flatMap((_, index) => {
    const runs = rounds.slice(warmUps).flatMap((measured) => measured[index] ?? [])
    return runs.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)] ?? []
  })
}

async function once({ args, cwd, env }: Command, memory: boolean): Promise<Measured> {
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const peaks = new Map<number, number>()
  const watching = setInterval(() => {
    if (memory && child.pid !== undefined)
      for (const pid of family(child.pid)) peaks.set(pid, peakOf(pid) ?? peaks.get(pid) ?? 0)
  }, 50)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  const seconds = (performance.now() - began) / 1000
  clearInterval(watching)
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(code)}:\n${output}`)
  const { [String(child.pid)]: parent = NaN, ...others } = Object.fromEntries(peaks)
  return { seconds, parent, child: Math.max(0, ...Object.values(others)), output }
}

/** A process and its descendants. */
function family(pid: number): number[] {
  const parents = new Map(listProcesses().map((each) => [each, parentOf(each)]))
  const all = new Set([pid])
  let size
  do {
    size = all.size
    for (const [each, parent] of parents) if (parent !== undefined && all.has(parent)) all.add(each)
  } while (all.size > size)
  return [...all]
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

const parentOf = (pid: number) => statusOf(pid, 'PPid')
const peakOf = (pid: number) => {
  const kilobytes = statusOf(pid, 'VmHWM')
  return kilobytes === undefined ? undefined : kilobytes / 1024
}

function statusOf(pid: number, field: string): number | undefined {
  try {
    const found = new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))
    return found?.[1] === undefined ? undefined : Number(found[1])
  } catch {
    return undefined // It has ended meanwhile.
  }
}
