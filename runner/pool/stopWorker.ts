import type { WorkerProcess } from './startWorker.js'

/** Milliseconds for a worker's own `exit` handlers. */
const patience = 500

/** Asks a worker to end, and ends it when it does not. */
export async function stopWorker(worker: WorkerProcess): Promise<void> {
  worker.send({ type: 'stop' })
  const timer = setTimeout(worker.kill, patience)
  await worker.ended
  clearTimeout(timer)
}
