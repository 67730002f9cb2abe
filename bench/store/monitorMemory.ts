import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runners, withProject } from '../project.js'

export interface MemoryAfter {
  readonly runs: number
  /** Resident, of the monitor itself; the median of what it was since the mark before. */
  readonly megabytes: number
}

const test = `import { dataset, expect, test } from 'mltest'
test('orders', () => { expect(dataset(process.env.MLTEST_FILE ?? '')).toHaveNoNulls('id') })
`

/** Lets `mltest monitor` do a real run for each of so many files that appear, and looks at its memory. */
export async function monitorMemory(runs: number, marks: readonly number[]): Promise<readonly MemoryAfter[]> {
  const config = `export default {
    store: 'file:.mltest/store',
    monitors: [{ name: 'orders', files: ['orders.mltest.ts'], watch: 'data/*.csv', catchUp: ${runs} }],
  }\n`
  return withProject({ 'orders.mltest.ts': test, 'mltest.config.ts': config }, async (folder) => {
    const kept = path.join(folder, '.mltest', 'store', 'runs')
    mkdirSync(path.join(folder, 'data'))
    const monitor = spawn(process.execPath, [...runners.mltest, 'monitor'], { cwd: folder, stdio: 'ignore' })
    const ended = new Promise((resolve) => monitor.on('exit', resolve))
    await sleep(2_000)
    for (let file = 0; file < runs; file++) writeFileSync(path.join(folder, 'data', `${file}.csv`), `id\n${file}\n`)
    const seen = marks.map((): number[] => [])
    for (let done = 0; done < runs; await sleep(500)) {
      done = existsSync(kept) ? readdirSync(kept).length : 0
      seen[marks.findIndex((mark) => done <= mark)]?.push(residentOf(monitor.pid))
      if (monitor.exitCode !== null) throw new Error(`the monitor ended with ${monitor.exitCode} after ${done} runs`)
    }
    monitor.kill('SIGTERM')
    await ended
    return marks.map((mark, at) => ({ runs: mark, megabytes: median(seen[at] ?? []) }))
  })
}

function residentOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
  return Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1]) / 1_024
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
