import { startWorker } from '../pool/startWorker.js'
import { stopWorker } from '../pool/stopWorker.js'
import { findConfig } from './findConfig.js'
import { readConfig, type ReadConfig } from './readConfig.js'

/** The config of a root, for commands that run no tests. A worker reads it, since it is code of the user's; without one no process is started. */
export async function configOf(root: string, named: string | undefined): Promise<ReadConfig> {
  const file = findConfig(root, named)
  if (file === undefined) return { config: {}, environment: {}, computesPeriod: false }
  const worker = startWorker(root)
  try {
    return await readConfig(file, worker)
  } finally {
    await stopWorker(worker)
  }
}
