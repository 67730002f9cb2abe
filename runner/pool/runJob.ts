import type { ErrorRecord, RunEvent } from '../events.js'
import { blockedError } from './blockedError.js'
import { crashError } from './crashError.js'
import { followFile, type FileOutcome } from './followFile.js'
import type { FileJob } from './protocol.js'
import type { WorkerProcess } from './startWorker.js'

/** Milliseconds beyond a limit after which a worker that keeps silent is taken to be blocked; its own timers come first. */
const grace = 1_000

interface JobOptions {
  readonly job: FileJob
  /** Relative to the root. */
  readonly path: string
  readonly publish: (event: RunEvent) => void
  /** Ends the worker; what has not run by then did not run. */
  readonly interrupted: AbortSignal
}

/** Runs a file in a worker. The worker may be dead afterwards; the outcome always accounts for every test. */
export async function runJob(
  worker: WorkerProcess,
  { job, path, publish, interrupted }: JobOptions,
): Promise<FileOutcome> {
  const follower = followFile({ path, publish, takeOutput: worker.takeOutput })
  let heardAt = performance.now()
  let blocked: ErrorRecord | undefined
  const watch = setInterval(() => {
    const { phase } = follower
    if (phase === undefined || performance.now() - heardAt < phase.limitMs + grace) return
    blocked ??= blockedError(phase)
    worker.kill()
  }, 100)
  const done = new Promise<FileOutcome>((resolve) => {
    worker.listen((message) => {
      if (message.type === 'phase') heardAt = performance.now()
      follower.take(message)
      if (follower.outcome !== undefined) resolve(follower.outcome)
    })
  })
  publish({ type: 'fileStarted', path })
  worker.send({ type: 'file', job })
  const broken = worker.ended.then((end) => {
    if (follower.outcome !== undefined) return follower.outcome
    if (follower.phase === undefined && !interrupted.aborted) throw cannotStart(worker)
    return follower.breakOff(interrupted.aborted ? undefined : (blocked ?? crashError(end, follower.phase)))
  })
  try {
    return await Promise.race([done, broken])
  } finally {
    clearInterval(watch)
  }
}

/** It has not come to code of the user's, so this is a fault of ours or of the environment. */
function cannotStart({ takeOutput }: WorkerProcess): Error {
  const said = takeOutput().map(({ text }) => text)
  return new Error(['a worker process could not start', ...said].join('\n'))
}
