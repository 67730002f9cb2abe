import path from 'node:path'
import { secretValues } from '../alerts/secretValues.js'
import { CommandError } from '../commandError.js'
import type { WorkerProcess } from '../pool/startWorker.js'
import type { WorkerMessage } from '../pool/protocol.js'
import { knownSecrets } from '../text/knownSecrets.js'
import type { Config } from './config.js'

/** Milliseconds for a config with all that it imports. */
const limitMs = 30_000

export interface ReadConfig {
  readonly config: Config
  /** What the config has set in its process, for the others. */
  readonly environment: Readonly<Record<string, string>>
  /** Whether its `period` is a function, which only processes that load it have. */
  readonly computesPeriod: boolean
}

/** Has a worker load the config, which is code of the user's. */
export async function readConfig(file: string, worker: WorkerProcess, abort?: AbortSignal): Promise<ReadConfig> {
  const at = path.relative(worker.root, file).split(path.sep).join('/')
  const answered = new Promise<WorkerMessage>((resolve) => worker.listen(resolve))
  worker.send({ type: 'config', path: file, root: worker.root })
  const timer = setTimeout(worker.kill, limitMs)
  abort?.addEventListener('abort', worker.kill)
  const answer = await Promise.race([answered, worker.ended])
  clearTimeout(timer)
  abort?.removeEventListener('abort', worker.kill)
  if (!('type' in answer)) throw new CommandError('E_CONFIG', 'the config ended the process that loaded it', { at })
  if (answer.type === 'config') {
    const { config, environment } = answer
    for (const value of secretValues(config, { ...process.env, ...environment })) knownSecrets.add(value)
    return answer
  }
  if (answer.type === 'configFailed') {
    const { message, file: other = at, line } = answer.problem
    throw new CommandError('E_CONFIG', message, { at: line === undefined ? other : `${other}:${line}` })
  }
  const message =
    answer.type === 'exit' || answer.type === 'unhandled' ? answer.error.message : 'the config does not load'
  throw new CommandError('E_CONFIG', message, { at })
}
