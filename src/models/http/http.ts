import { isObject } from '../../datasets/isObject.js'
import { Misuse } from '../../sql/misuse.js'
import { counted } from '../../verdicts/counted.js'
import type { Model } from '../model.js'
import { modelBrand } from '../modelBrand.js'
import { kserveV2 } from './kserveV2.js'
import { mlflow } from './mlflow.js'

export interface HttpOptions {
  /** `kserve-v2` is the Open Inference Protocol of KServe, Triton, MLServer and Seldon. */
  readonly protocol: keyof typeof protocols
  /** Sent with every request: a token, say. They appear in no message. */
  readonly headers?: Readonly<Record<string, string>>
  /** Rows in a request; default 1,000. */
  readonly batch?: number
  /** Requests under way side by side; default 4. */
  readonly concurrency?: number
  /** How often a request that failed is sent again; default 2. What the server refuses as wrong (4xx) is not. */
  readonly retries?: number
  /** Milliseconds for one request; default the timeout of tests. */
  readonly timeout?: number
  /** Of the probabilities, where the server names none. */
  readonly classes?: readonly string[]
}

const protocols = { 'kserve-v2': kserveV2, mlflow } as const

/** A model behind a server. `url` is that of the model: `http://host/v2/models/churn`, or of MLflow's server. */
export function http(url: string, options: HttpOptions): Model {
  const label = checkedUrl(url)
  const protocol = protocols[checkedProtocol(options)]
  const { headers = {}, batch = 1000, concurrency = 4, retries = 2, timeout, classes } = options
  for (const [name, value, least] of [
    ['batch', batch, 1],
    ['concurrency', concurrency, 1],
    ['retries', retries, 0],
  ] as const) {
    if (!Number.isInteger(value) || value < least)
      throw new Misuse(`http(…): the option ${name} must be a whole number from ${least}`)
  }
  const endpoint = protocol.endpoint(url)
  return {
    [modelBrand]: true,
    takesAll: false,
    label,
    batch,
    concurrency,
    retries,
    ...(timeout === undefined ? {} : { timeout }),
    ...(classes === undefined ? {} : { classes }),
    open: (columns) =>
      Promise.resolve({
        reads: columns.map(({ name }) => name),
        async predict(rows, signal) {
          const body = JSON.stringify(protocol.request(rows, columns))
          const answer = await post(endpoint, body, headers, signal)
          return protocol.response(answer, rows.rows)
        },
      }),
  }
}

async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<unknown> {
  const request = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, signal }
  const response = await fetch(url, request).catch((error: unknown) => {
    const { cause } = error as { cause?: { code?: string } }
    throw new Error(`the server could not be reached${cause?.code === undefined ? '' : ` (${cause.code})`}`, {
      cause: error,
    })
  })
  const text = await response.text()
  if (!response.ok) {
    const isFinal = response.status < 500 && response.status !== 408 && response.status !== 429
    throw Object.assign(new Error(`the server answered ${response.status}${quoted(text)}`), { isFinal })
  }
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new Error(`the server answered with ${counted(text.length, 'character')} that are no JSON`, { cause })
  }
}

/** What a server says of its error may be long, and may repeat what it was sent. */
function quoted(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line === '' ? '' : `: ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`
}

/** The URL without user, password and query, for messages. */
function checkedUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Misuse('http(url, options): the URL must begin with http:// or https://')
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`.replace(/\/$/, '')
}

function checkedProtocol(options: unknown): keyof typeof protocols {
  const given = isObject(options) ? options['protocol'] : undefined
  if (given === 'kserve-v2' || given === 'mlflow') return given
  throw new Misuse(`http(url, { protocol }): the protocol must be one of ${Object.keys(protocols).join(', ')}`)
}
