import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import type { Context, HonoRequest } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { StoreError } from '../../src/store/storeError.js'
import { putDecision } from './putDecision.js'
import { viewAt } from './views/viewAt.js'
import type { Page } from './pageOf.js'
import type { ViewSource } from './views/viewSource.js'

interface Served {
  readonly source: ViewSource
  readonly page: Page
  /** Without it nothing is told. */
  readonly token: string
}

/**
 * What the page is served by. There is no cookie, so a browser sends nothing by itself that another site could use; names of hosts are
 * checked, so that no site can make its own name lead here.
 */
export function uiApp({ source, page, token }: Served): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    const refusal = refusalOf(c.req, token)
    if (refusal === undefined) await next()
    else c.res = c.text(...refusal)
    for (const [name, value] of headers(page.policy)) c.header(name, value)
  })
  app.use(bodyLimit({ maxSize: 100_000 }))
  app.get('/', (c) => c.html(page.html))
  app.get('/data/:path{.+}', async (c) => {
    const view = await viewAt(source, c.req.param('path'))
    return view === undefined ? c.json({ problem: 'there is nothing here' }, 404) : c.json(view)
  })
  app.post('/runs/:run/:kind{accept|quarantine}', async (c) => {
    const { run, kind } = c.req.param()
    const because = reasonIn(await c.req.json().catch(() => undefined))
    const decision = { kind: kind === 'accept' ? 'accept' : 'quarantine', run, because } as const
    const problem = await putDecision(source.store, decision)
    return problem === undefined ? c.json({}) : c.json({ problem }, 400)
  })
  app.onError(problemOf)
  return app
}

function refusalOf(request: HonoRequest, token: string): [text: string, status: 401 | 403] | undefined {
  const host = request.header('host') ?? ''
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host)) return ['this host is not served here\n', 403]
  const origin = request.header('origin')
  if (origin !== undefined && origin !== `http://${host}`) return ['other sites have nothing to ask here\n', 403]
  const site = request.header('sec-fetch-site')
  const isForeign = site === 'cross-site' || site === 'same-site'
  if (isForeign && request.method !== 'GET') return ['other sites have nothing to ask here\n', 403]
  const given = /^Bearer (.+)$/.exec(request.header('authorization') ?? '')?.[1] ?? request.query('token') ?? ''
  return isSame(given, token) ? undefined : ['open the address that mltest ui has printed, with its token\n', 401]
}

/** Takes as long for a token that is nearly right as for any other. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [given, token].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

function headers(policy: string): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cache-Control', 'no-store'],
  ]
}

function reasonIn(body: unknown): string {
  const because = typeof body === 'object' && body !== null && 'because' in body ? body.because : undefined
  return typeof because === 'string' ? because.slice(0, 2_000).trim() : ''
}

function problemOf(error: Error, c: Context): Response {
  // Only a store speaks to people; what else goes wrong may say more than it should.
  return c.json({ problem: error instanceof StoreError ? error.message : 'mltest could not answer this' }, 500)
}
