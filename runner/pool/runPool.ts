import type { ErrorRecord, RunEvent } from '../events.js'
import { crashError } from './crashError.js'
import type { FileOutcome } from './followFile.js'
import type { FileJob } from './protocol.js'
import { runJob } from './runJob.js'
import type { WorkerProcess } from './startWorker.js'
import { stopWorker } from './stopWorker.js'

export interface PoolJob {
  /** Relative to the root. */
  readonly path: string
  /** Asked for when the file is about to start. */
  readonly job: () => FileJob
}

interface PoolOptions {
  readonly jobs: readonly PoolJob[]
  readonly maxWorkers: number
  readonly start: () => WorkerProcess
  readonly publish: (event: RunEvent) => void
  /** Called with each outcome; `false` starts no further file and no further test. */
  readonly goOn: (outcome: FileOutcome) => boolean
  readonly interrupted: AbortSignal
}

interface PoolOutcome {
  readonly outcomes: readonly FileOutcome[]
  /** What went wrong in a worker that had nothing to do. */
  readonly unhandledErrors: readonly ErrorRecord[]
}

/** Runs files in at most so many processes, each kept for the next file until it dies. */
export async function runPool({
  jobs,
  maxWorkers,
  start,
  publish,
  goOn,
  interrupted,
}: PoolOptions): Promise<PoolOutcome> {
  const queue = [...jobs]
  const workers = new Set<WorkerProcess>()
  const busy = new Set<WorkerProcess>()
  const outcomes: FileOutcome[] = []
  const unhandledErrors: ErrorRecord[] = []

  let isOver = false
  const stopAll = () => {
    isOver = true
    return Promise.all([...workers].map(stopWorker))
  }
  const interrupt = () => void stopAll()
  interrupted.addEventListener('abort', interrupt)

  /** A timer of a file that has ended may still throw, or end the process. */
  const watchIdle = (worker: WorkerProcess) => {
    let told: ErrorRecord | undefined
    worker.listen((message) => {
      if (message.type === 'unhandled') unhandledErrors.push(message.error)
      if (message.type === 'exit') told = message.error
    })
    if (!worker.isAlive) return
    void worker.ended.then((end) => {
      if (!isOver && !busy.has(worker)) unhandledErrors.push(told ?? crashError(end, undefined))
    })
  }

  async function lane(): Promise<void> {
    let worker: WorkerProcess | undefined
    for (let next = queue.shift(); next !== undefined && !interrupted.aborted; next = queue.shift()) {
      if (worker?.isAlive !== true) workers.add((worker = start()))
      busy.add(worker)
      const outcome = await runJob(worker, { path: next.path, job: next.job(), publish, interrupted })
      busy.delete(worker)
      watchIdle(worker)
      outcomes.push(outcome)
      if (goOn(outcome)) continue
      queue.length = 0
      workers.forEach((each) => each.send({ type: 'cancel' }))
    }
  }

  await Promise.all(Array.from({ length: Math.min(maxWorkers, jobs.length) }, lane))
  interrupted.removeEventListener('abort', interrupt)
  await stopAll()
  return { outcomes, unhandledErrors }
}
