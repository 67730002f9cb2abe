import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { deliver } from '../../../runner/alerts/delivery/deliver.js'
import type { Alert } from '../../../runner/alerts/alert.js'
import { anAlert } from '../../support/anAlert.js'
import { ok, receiver, status } from '../../support/receiver.js'

const patience = { timeoutMs: 300, pausesMs: [10, 20], mostMs: 500 }
const send = (url: string, alert = anAlert()) => deliver(alert, { kind: 'webhook', url, secret: 'the key' }, patience)

test('a webhook is the alert as JSON, signed over timestamp and body, with a key that receivers may keep', async () => {
  const { url, received } = await receiver(ok)
  const alert = anAlert()
  await send(`${url}/hook`, alert)
  expect(received).toHaveLength(1)
  const { path, headers, body = '' } = received[0] ?? {}
  expect(path).toBe('/hook')
  expect(JSON.parse(body)).toEqual(alert)
  const timestamp = String(headers?.['x-mltest-timestamp'])
  expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60)
  expect(headers?.['x-mltest-signature']).toBe(
    createHmac('sha256', 'the key').update(`${timestamp}.${body}`).digest('hex'),
  )
  expect(headers?.['idempotency-key']).toBe(alert.id)
  expect(headers?.['content-type']).toBe('application/json')
})

describe('a receiver that', () => {
  const keysOf = (received: readonly { readonly headers: NodeJS.Dict<string | string[]> }[]) =>
    received.map(({ headers }) => headers['idempotency-key'])

  test('answers 500 twice is asked a third time, with the same key', async () => {
    const { url, received } = await receiver(status(500), status(503), ok)
    await send(url)
    expect(new Set(keysOf(received))).toEqual(new Set([anAlert().id]))
    expect(received).toHaveLength(3)
  })

  test('answers 500 for ever is given up, with a reason', async () => {
    const { url, received } = await receiver(status(500))
    await expect(send(url)).rejects.toThrow(/^127\.0\.0\.1:\d+ answered 500$/)
    expect(received).toHaveLength(3)
  })

  test('hangs is given up', async () => {
    const { url, received } = await receiver(() => undefined)
    await expect(send(url)).rejects.toThrow('did not answer in 300 ms')
    expect(received).toHaveLength(3)
  })

  test('answers too late is asked again with the same key, by which it knows that it has it', async () => {
    const { url, received } = await receiver((response) => void setTimeout(() => response.end(), 400), ok)
    await send(url)
    expect(keysOf(received)).toEqual([anAlert().id, anAlert().id])
  })

  test('dies between request and answer is asked again with the same key', async () => {
    const { url, received } = await receiver((response) => void response.socket?.destroy(), ok)
    await send(url)
    expect(keysOf(received)).toEqual([anAlert().id, anAlert().id])
  })

  test('is not there is given up', async () => {
    await expect(send('http://127.0.0.1:9')).rejects.toThrow('127.0.0.1:9')
  })

  test('refuses is not asked again', async () => {
    const { url, received } = await receiver(status(403))
    await expect(send(url)).rejects.toThrow('answered 403')
    expect(received).toHaveLength(1)
  })

  test('asks for a pause that is too long is left for later', async () => {
    const { url, received } = await receiver(status(429, { 'retry-after': '3600' }))
    await expect(send(url)).rejects.toThrow('answered 429')
    expect(received).toHaveLength(1)
  })

  test('redirects on its own host is followed', async () => {
    const { url, received } = await receiver(status(308, { location: '/other' }), ok)
    await send(url)
    expect(received.map(({ path }) => path)).toEqual(['/', '/other'])
  })

  test('redirects to another host is not, nor round in a circle', async () => {
    const other = await receiver(ok)
    const { url } = await receiver(status(307, { location: `${other.url}/hook` }))
    await expect(send(url)).rejects.toThrow(/redirects to 127\.0\.0\.1:\d+, which is not followed/)
    expect(other.received).toHaveLength(0)
    const circle = await receiver(status(308, { location: '/' }))
    await expect(send(circle.url)).rejects.toThrow('redirects without end')
  })
})

test('an end that is wanted ends the tries', async () => {
  const { url, received } = await receiver(status(500))
  const controller = new AbortController()
  const sent = deliver(anAlert(), { kind: 'webhook', url, secret: undefined }, { ...patience, pausesMs: [60_000], signal: controller.signal }) // prettier-ignore
  setTimeout(() => controller.abort(), 50)
  await expect(sent).rejects.toThrow()
  expect(received).toHaveLength(1)
})

describe('a command', () => {
  const run = (code: string, alert: Alert = anAlert()) =>
    deliver(
      alert,
      { kind: 'command', command: process.execPath, args: ['-e', code] },
      { ...patience, timeoutMs: 5_000 },
    )

  test('gets the alert as JSON, and no shell', async () => {
    await run(`const a = JSON.parse(require('fs').readFileSync(0, 'utf8')); process.exit(a.monitor === '$(x)' ? 0 : 1)`, anAlert({ monitor: '$(x)' })) // prettier-ignore
  })

  test('that fails, hangs or does not exist is a failed delivery', async () => {
    await expect(run('process.exit(3)')).rejects.toThrow('ended with code 3')
    const hangs = { kind: 'command', command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'] } as const
    await expect(deliver(anAlert(), hangs, { ...patience, pausesMs: [] })).rejects.toThrow('ended with SIGKILL')
    const missing = { kind: 'command', command: 'no-such-program-anywhere', args: [] } as const
    await expect(deliver(anAlert(), missing, patience)).rejects.toThrow('ENOENT')
  })
})
