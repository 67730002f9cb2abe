import { describe, expect, test } from 'vitest'
import { uiApp } from '../../../runner/ui/uiApp.js'
import { pageOf } from '../../../runner/ui/pageOf.js'
import { openStore } from '../../../src/store/openStore.js'
import { dataFolder } from '../../support/dataFolder.js'
import { runRecord } from '../../support/runRecord.js'

const token = 'a-token'
const host = '127.0.0.1:4000'
const page = pageOf('document.title = "</script><!--"', 'served')

async function served(more: Parameters<typeof runRecord>[1] = {}) {
  const store = await openStore('file:store', dataFolder({}))
  const record = runRecord('2026-11-22', more)
  await store.putRun(record)
  const app = uiApp({ source: { store, monitors: [], mostRuns: 100, firstRuns: 100 }, page, token })
  const ask = (path: string, { headers = {}, ...init }: RequestInit = {}) =>
    app.request(`http://${host}${path}`, {
      ...init,
      headers: { host, authorization: `Bearer ${token}`, ...(headers as Record<string, string>) },
    })
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  return { store, record, app, ask, post }
}

describe('what mltest ui answers', () => {
  test('nothing without the token, or with another one', async () => {
    const { app, record } = await served()
    for (const path of [
      '/',
      '/data/overview',
      `/data/run/${record.id}`,
      '/nothing',
      '/?token=',
      '/?token=a-toke',
      '/?token=%00',
    ]) {
      const response = await app.request(`http://${host}${path}`, { headers: { host } })
      expect([path, response.status]).toEqual([path, 401])
      expect(await response.text()).not.toContain(record.id)
    }
    expect((await app.request(`http://${host}/?token=${token}`, { headers: { host } })).status).toBe(200)
  })

  test('nothing under another name: no site can make its own name lead here', async () => {
    const { ask } = await served()
    for (const name of ['evil.example', '127.0.0.1.evil.example:4000', 'evil.example:4000', 'localhost.evil.example'])
      expect([name, (await ask('/', { headers: { host: name } })).status]).toEqual([name, 403])
    for (const name of ['localhost:4000', '127.0.0.1:9', '[::1]:4000'])
      expect([name, (await ask('/', { headers: { host: name } })).status]).toEqual([name, 200])
  })

  test('no other site, another port of this machine included, though it knew the token', async () => {
    const { ask, post, store, record } = await served()
    const path = `/runs/${record.id}/quarantine`
    const body = { because: 'because I can' }
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:4001' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as readonly Record<string, string>[])
      expect([headers, (await post(path, body, headers)).status]).toEqual([headers, 403])
    expect((await ask('/data/overview', { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect(await store.events()).toEqual([])
    expect((await post(path, body, { origin: `http://${host}` })).status).toBe(200)
  })

  test('nothing that lies elsewhere on the disk', async () => {
    const { ask } = await served()
    for (const path of [
      '/data/run/../../../../etc/passwd',
      '/data/run/..%2F..%2F..%2Fetc%2Fpasswd',
      '/data/run/%2e%2e%2f%2e%2e%2fpackage',
      '/data/dataset/..%2f..%2fpackage.json',
      '/data/test/__proto__',
      '/data/__proto__',
      '/data/constructor/x',
      '/package.json',
      '/data/',
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404])
  })

  test('with headers that keep the page to itself', async () => {
    const { ask } = await served()
    const { headers } = await ask('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.has('access-control-allow-origin')).toBe(false)
    expect(headers.has('set-cookie')).toBe(false)
  })

  test('a page whose script cannot be ended by what stands in it', async () => {
    const text = await (await (await served()).ask('/')).text()
    expect(text.match(/<\/script>/g)).toHaveLength(1)
    expect(text).toContain('document.title = "\\x3c/script>\\x3c!--"')
    expect(text).not.toMatch(/(src|href)="https?:/)
  })
})

describe('decisions', () => {
  test('are kept as who, when and why, and change the status', async () => {
    const { store, record, post } = await served()
    expect((await post(`/runs/${record.id}/quarantine`, { because: ' half of the file was missing ' })).status).toBe(
      200,
    )
    expect(await store.events(record.id)).toMatchObject([
      { kind: 'quarantine', because: 'half of the file was missing', run: record.id },
    ])
    expect((await store.run(record.id))?.status).toBe('quarantined')
    expect((await post(`/runs/${record.id}/accept`, {})).status).toBe(200)
    expect((await store.run(record.id))?.status).toBe('accepted')
  })

  test('need a reason where one is due', async () => {
    const { record, post, store } = await served({ status: 'failed', outcome: 'fail' })
    const problem = async (kind: string) => (await post(`/runs/${record.id}/${kind}`, { because: ' ' })).json()
    expect(await problem('quarantine')).toEqual({ problem: 'say why the run is quarantined' })
    expect(await problem('accept')).toEqual({ problem: 'the run failed: say why it is accepted all the same' })
    expect(await store.events()).toEqual([])
  })

  test('are about runs that there are', async () => {
    const { post } = await served()
    const response = await post('/runs/01KAAAAAAAAAAAAAAAAAAAAAAA/accept', {})
    expect([response.status, await response.json()]).toEqual([
      400,
      { problem: 'there is no run 01KAAAAAAAAAAAAAAAAAAAAAAA' },
    ])
    expect((await post('/runs/x/delete', {})).status).toBe(404)
  })
})
