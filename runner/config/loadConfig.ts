import { readFileSync } from 'node:fs'
import type { Loader } from '../execution/loadTsx.js'
import { loadError } from '../execution/loadError.js'
import type { ConfigProblem, WorkerMessage } from '../pool/protocol.js'
import { checkAutomation } from './checkAutomation.js'
import { checkConfig } from './checkConfig.js'
import type { Config } from './config.js'
import { defaultOf } from './defaultOf.js'

interface Place {
  /** Absolute. */
  readonly path: string
  readonly root: string
}

/** Loads a config in the worker, since it is code of the user's; the environment that it sets is for all workers. */
export async function loadConfig({ path, root }: Place, load: Loader): Promise<WorkerMessage> {
  const before = { ...process.env }
  let given: unknown
  try {
    given = await defaultOf(await load(path))
  } catch (error) {
    const { message, location } = await loadError(error, { file: path, root })
    return failed({ message, ...(location === null ? {} : { file: location.file, line: location.line }) })
  }
  const problems = [...checkConfig(given), ...(await checkAutomation(given))]
  const [first] = problems
  if (first !== undefined)
    return failed({ message: problems.map(({ message }) => message).join('; '), ...lineOf(first.key, path) })
  const environment = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || before[name] === value ? [] : [[name, value] as const],
  )
  const config = given as Config
  const computesPeriod = typeof config.period === 'function'
  return { type: 'config', config, environment: Object.fromEntries(environment), computesPeriod }
}

function failed(problem: ConfigProblem): WorkerMessage {
  return { type: 'configFailed', problem }
}

function lineOf(key: string, path: string): { readonly line?: number } {
  const lines = readFileSync(path, 'utf8').split('\n')
  const at = lines.findIndex((line) => line.includes(key))
  return at === -1 ? {} : { line: at + 1 }
}
