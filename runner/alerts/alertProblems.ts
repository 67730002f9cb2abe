import { suggestion } from '../../src/sql/suggestion.js'
import { isRecord } from '../config/isRecord.js'
import { redactorFor } from '../text/redactorFor.js'
import { isSafeUrl } from './delivery/isSafeUrl.js'

/** The part of a channel that each maker writes, and what may stand there. */
const parts: Readonly<Record<string, Readonly<Record<string, (value: unknown) => string | undefined>>>> = {
  slack: { url: secret },
  teams: { url: secret },
  webhook: { url: secretOrUrl, secret: optional(secret) },
  mail: {
    host: text,
    port: optional(port),
    secure: optional((value) => (typeof value === 'boolean' ? undefined : 'must be a boolean')),
    auth: optional(login),
    from: text,
    to: texts,
  },
  command: { command: text, args: words },
}

/** What is wrong with `alerts` of a config. A secret that is written literally is; whether one is set is not looked at. */
export function alertProblems(given: unknown): readonly string[] {
  if (!isRecord(given)) return ['"alerts" must be a record of channels: { ops: slack(env("SLACK_URL")) }']
  return Object.entries(given).flatMap(([name, channel]) => {
    const at = `alerts.${name}`
    const kind = isRecord(channel) && typeof channel['kind'] === 'string' ? channel['kind'] : ''
    if (!isRecord(channel) || !Object.hasOwn(parts, kind))
      return [`"${at}" must be made by slack(), teams(), webhook(), mail() or command()`]
    const wanted = parts[kind] ?? {}
    const unknown = Object.keys(channel).filter((key) => key !== 'kind' && !Object.hasOwn(wanted, key))
    return [
      ...unknown.map((key) => `"${at}.${key}" is no option of ${kind}()${suggestion(key, Object.keys(wanted))}`),
      ...Object.entries(wanted).flatMap(([key, problem]) => {
        const found = problem(channel[key])
        return found === undefined ? [] : [`"${at}.${key}" ${found}`]
      }),
    ]
  })
}

function secret(value: unknown): string | undefined {
  if (isRecord(value) && typeof value['env'] === 'string') {
    return /^[A-Za-z_]\w*$/.test(value['env']) ? undefined : 'names no environment variable'
  }
  return typeof value === 'string'
    ? 'is a secret and must not be written into the config: name the environment variable that holds it, env("NAME")'
    : 'must be env("NAME"), the environment variable that holds it'
}

function secretOrUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return secret(value)
  if (holdsSecret(value)) return secret(value)
  return isSafeUrl(value) ? undefined : 'must be an https URL, or one of this machine'
}

/** What a report would not show either: passwords and tokens in URLs, and what has the shape of a token. */
function holdsSecret(text: string): boolean {
  const hasLogin = URL.canParse(text) && (new URL(text).username !== '' || new URL(text).password !== '')
  return hasLogin || withoutShapes(text) !== text
}

const withoutShapes = redactorFor([])

function words(value: unknown): string | undefined {
  if (!Array.isArray(value) || !value.every((word) => typeof word === 'string')) return 'must be a list of words'
  return value.some(holdsSecret) ? 'hold a secret: the program finds its environment variables itself' : undefined
}

function login(value: unknown): string | undefined {
  if (!isRecord(value) || typeof value['user'] !== 'string') return 'must be { user, pass: env("NAME") }'
  const found = secret(value['pass'])
  return found === undefined ? undefined : `has a "pass" that ${found}`
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? undefined : 'must be a string'
}

function texts(value: unknown): string | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.length > 0 && list.every((each) => text(each) === undefined) ? undefined : 'must be an address or a list'
}

function port(value: unknown): string | undefined {
  const isPort = Number.isSafeInteger(value) && Number(value) > 0 && Number(value) < 65_536
  return isPort ? undefined : 'must be a port number'
}

function optional(problem: (value: unknown) => string | undefined): (value: unknown) => string | undefined {
  return (value) => (value === undefined ? undefined : problem(value))
}
