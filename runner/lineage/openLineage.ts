import { appendFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { post } from '../alerts/delivery/post.js'
import { retrying } from '../alerts/delivery/retrying.js'
import { CommandError } from '../commandError.js'
import type { LineageConfig } from './lineageConfig.js'

/** Tells an event of OpenLineage; rejects when nobody took it. */
export type TellLineage = (event: object) => Promise<void>

/** How events are told, by a config whose secret is found at once. */
export function openLineage(
  config: LineageConfig,
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): TellLineage {
  if ('file' in config) {
    const file = path.resolve(root, config.file)
    return async (event) => {
      await mkdir(path.dirname(file), { recursive: true })
      await appendFile(file, `${JSON.stringify(event)}\n`)
    }
  }
  const { url, apiKey } = config
  const key = apiKey === undefined ? undefined : environment[apiKey.env]
  if (apiKey !== undefined && (key === undefined || key.trim() === ''))
    throw new CommandError('E_CONFIG', `"openLineage" needs the environment variable ${apiKey.env}`)
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` }
  return (event) => {
    const request = { url, headers, body: JSON.stringify(event), timeoutMs: 5_000 }
    return retrying(() => post(request), { pausesMs: [500], mostMs: 2_000 })
  }
}
