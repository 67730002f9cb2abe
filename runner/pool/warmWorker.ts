import { startWorker, type WorkerProcess } from './startWorker.js'

let warm: WorkerProcess | undefined

/** A worker that is started before anyone knows what it will do: it needs as long to start as we to find that out. */
export const warmWorker = {
  start(root: string): void {
    warm = startWorker(root)
  },
  /** The worker, for the first who asks, if it stands in the right folder. */
  take(root: string): WorkerProcess | undefined {
    const taken = warm
    warm = undefined
    if (taken === undefined || (taken.root === root && taken.isAlive)) return taken
    taken.kill()
    return undefined
  },
}
