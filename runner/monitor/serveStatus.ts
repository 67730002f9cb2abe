import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Store } from '../../src/store/store.js'
import { CommandError } from '../commandError.js'
import { jsonText } from '../text/jsonText.js'
import { redact } from '../text/redact.js'
import type { MonitorConfig } from './monitorConfig.js'
import { monitorMetrics } from './monitorMetrics.js'
import { monitorStatus } from './monitorStatus.js'

interface Serving {
  readonly url: string
  readonly close: () => Promise<void>
}

const openMetrics = 'application/openmetrics-text; version=1.0.0; charset=utf-8'

/** Answers `GET /metrics` and `GET /healthz` on this machine only. Port 0 takes a free one. */
export async function serveStatus(port: number, store: Store, monitors: readonly MonitorConfig[]): Promise<Serving> {
  const server = createServer((request, response) => {
    answer(request, store, monitors).then(
      ({ status, type, text }) => send(response, status, type, text),
      (error: unknown) => send(response, 503, 'text/plain; charset=utf-8', `${redact(reasonOf(error))}\n`),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new CommandError('E_PORT', `port ${port} cannot be had: ${error.message}`, { exitCode: 3 })),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

async function answer(
  { method, url, headers }: IncomingMessage,
  store: Store,
  monitors: readonly MonitorConfig[],
): Promise<Answer> {
  // prettier-ignore
  const plain = (status: number, text: string): Answer => ({ status, type: 'text/plain; charset=utf-8', text: `${text}\n` })
  // A page elsewhere whose name was pointed at this machine is not to read what is here.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '')) return plain(403, 'not this host')
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'only GET')
  const now = new Date()
  switch ((url ?? '').split('?')[0] ?? '') {
    case '/metrics':
      return { status: 200, type: openMetrics, text: await monitorMetrics(store, monitors, now) }
    case '/healthz': {
      const all = await Promise.all(monitors.map((monitor) => monitorStatus(store, monitor, now)))
      return { status: 200, type: 'application/json', text: jsonText({ version: 1, status: 'ok', monitors: all }) }
    }
    default:
      return plain(404, 'there are /metrics and /healthz')
  }
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  response.end(text)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'the store cannot be read'
}
