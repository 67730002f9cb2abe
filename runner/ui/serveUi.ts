import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { CommandError } from '../commandError.js'
import { pageOf } from './pageOf.js'
import { pageScript } from './pageScript.js'
import { uiApp } from './uiApp.js'
import type { ViewSource } from './views/viewSource.js'

export interface UiServer {
  /** With its token. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves the page on 127.0.0.1.
 *
 * @param port  0 takes a free one
 */
export function serveUi(source: ViewSource, port: number): Promise<UiServer> {
  const token = randomBytes(24).toString('base64url')
  const app = uiApp({ source, page: pageOf(pageScript(), 'served'), token })
  return new Promise((resolve, reject) => {
    const listening = ({ port: taken }: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${taken}/?token=${token}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, listening)
    server.on('error', (error: Error) => reject(portError(port, error)))
  })
}

function portError(port: number, error: Error): CommandError {
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  return new CommandError('E_PORT', isTaken ? `port ${port} is taken` : error.message, {
    exitCode: 3,
    hint: 'without --port a free one is taken',
  })
}
