import { suggestion } from '../../src/sql/suggestion.js'
import { isSafeUrl } from '../alerts/delivery/isSafeUrl.js'
import { isRecord } from './isRecord.js'
import type { Config } from './config.js'

interface Kind {
  readonly name: string
  readonly accepts: (value: unknown) => boolean
}

const text: Kind = { name: 'a string', accepts: (value) => typeof value === 'string' }
const flag: Kind = { name: 'a boolean', accepts: (value) => typeof value === 'boolean' }
const list: Kind = { name: 'a list of strings', accepts: (value) => Array.isArray(value) && value.every(text.accepts) }
const milliseconds: Kind = {
  name: 'a number of milliseconds',
  accepts: (value) => typeof value === 'number' && value >= 0,
}
const map: Kind = {
  name: 'a string, or a map of reporter to path',
  accepts: (value) => text.accepts(value) || (isRecord(value) && Object.values(value).every(text.accepts)),
}

const kinds: Readonly<Record<keyof Config, Kind>> = {
  include: list,
  exclude: list,
  setupFiles: list,
  testTimeout: milliseconds,
  hookTimeout: milliseconds,
  scanTimeout: milliseconds,
  retry: whole(0),
  bail: { name: 'a whole number or a boolean', accepts: (value) => flag.accepts(value) || whole(0).accepts(value) },
  maxWorkers: whole(1),
  seed: whole(0),
  reporters: list,
  outputFile: map,
  passWithNoTests: flag,
  allowOnly: flag,
  strict: flag,
  silent: flag,
  verbose: flag,
  tags: list,
  // Their parts are looked at by `checkAutomation`.
  monitors: { name: 'a list of monitors', accepts: Array.isArray },
  alerts: { name: 'a record of channels', accepts: isRecord },
  openLineage: { name: '{ url } or { file }', accepts: isRecord },
  site: { name: 'an https URL', accepts: (value) => typeof value === 'string' && isSafeUrl(value) },
  store: text,
  storeRequired: flag,
  period: { name: 'a string or a function', accepts: (value) => text.accepts(value) || typeof value === 'function' },
  modelVersion: text,
}

/** What is wrong with a config, by key; nothing when it is one. */
export function checkConfig(given: unknown): readonly { readonly key: string; readonly message: string }[] {
  if (!isRecord(given)) return [{ key: 'export default', message: `a config is an object, not ${nameOf(given)}` }]
  return Object.entries(given).flatMap(([key, value]) => {
    if (!Object.hasOwn(kinds, key))
      return [{ key, message: `"${key}" is no option of mltest${suggestion(key, Object.keys(kinds))}` }]
    const kind = kinds[key as keyof Config]
    return value === undefined || kind.accepts(value)
      ? []
      : [{ key, message: `"${key}" must be ${kind.name}, not ${nameOf(value)}` }]
  })
}

function whole(least: number): Kind {
  return {
    name: `a whole number${least === 0 ? '' : ` of at least ${least}`}`,
    accepts: (value) => Number.isSafeInteger(value) && Number(value) >= least,
  }
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'string' || typeof value === 'number' ? JSON.stringify(value) : typeof value
}
