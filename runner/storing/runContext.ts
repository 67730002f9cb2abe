import { hostname, userInfo } from 'node:os'
import type { RunContext } from '../../src/store/runRecord.js'
import { version } from '../version.js'
import { ciContext } from './ciContext.js'
import { gitContext } from './gitContext.js'

interface Asked {
  readonly root: string
  readonly ci: boolean
  readonly modelVersion: string | undefined
  readonly monitor: string | undefined
}

/** By whom, where and of what a run is. What the CI server says counts more than what git does: it checks out detached commits. */
export async function runContext({ root, ci, modelVersion, monitor }: Asked): Promise<RunContext> {
  return {
    ...(await gitContext(root)),
    actor: userInfo().username,
    host: hostname(),
    ...(ci ? { ci: 'ci' } : {}),
    ...ciContext(process.env),
    ...(modelVersion === undefined ? {} : { modelVersion }),
    ...(monitor === undefined ? {} : { monitor }),
    mltest: version,
  }
}
