import { afterAll, beforeAll, expect, test } from 'vitest'
import { attend } from '../../../runner/monitor/attend.js'
import { aMonitoring } from '../../support/aMonitoring.js'
import { postgres, type PostgresServer } from '../../support/postgres.js'
import { ok, receiver, status } from '../../support/receiver.js'

let server: PostgresServer
beforeAll(async () => {
  server = await postgres()
}, 60_000)
afterAll(() => server.remove())

const daily = { name: 'orders', every: '0 6 * * *', timezone: 'UTC', alerts: ['ops'] }

test('of ten processes on one Postgres one does the run, and one tells of it', async () => {
  const { url, received } = await receiver(status(403), ok)
  const monitoring = await aMonitoring({
    outcome: () => 'fail',
    channels: { ops: { kind: 'webhook', url, secret: undefined } },
    url: await server.database(),
  })
  for (const time of ['2026-11-22T09:00:00Z', '2026-11-23T06:00:00Z']) {
    monitoring.setTime(time)
    await Promise.all(Array.from({ length: 10 }, () => attend(daily, monitoring.another(), false)))
    await attend(daily, monitoring.another(), false)
  }
  expect(monitoring.began).toEqual(['2026-11-22T09:00', '2026-11-23T06:00'])
  // The first try was refused; the alert waited in the store.
  const kinds = received.map(({ body }) => (JSON.parse(body) as { kind: string }).kind)
  expect(kinds).toEqual(['failing', 'failing', 'stillFailing'])
  await monitoring.store.close()
})
