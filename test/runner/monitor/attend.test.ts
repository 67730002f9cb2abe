import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { waitingAlerts } from '../../../runner/alerts/waitingAlerts.js'
import { attend } from '../../../runner/monitor/attend.js'
import type { MonitorConfig } from '../../../runner/monitor/monitorConfig.js'
import { monitorStates } from '../../../runner/monitor/monitorStates.js'
import { aMonitoring } from '../../support/aMonitoring.js'
import { ok, receiver, status } from '../../support/receiver.js'
import { runRecord } from '../../support/runRecord.js'

const daily: MonitorConfig = { name: 'orders', every: '0 6 * * *', timezone: 'UTC' }

test('a monitor runs first when it is first seen, then when it is due, and tells when nothing is', async () => {
  const monitoring = await aMonitoring()
  for (const time of [
    '2026-11-22T09:00',
    '2026-11-22T09:01',
    '2026-11-23T05:59',
    '2026-11-23T06:00',
    '2026-11-23T06:01',
  ]) {
    monitoring.setTime(`${time}:00Z`)
    await attend(daily, monitoring, false)
  }
  expect(monitoring.began).toEqual(['2026-11-22T09:00', '2026-11-23T06:00'])
})

test('of twenty processes on one store one does the run, whether it is the first or another', async () => {
  const monitoring = await aMonitoring()
  for (const time of ['2026-11-22T09:00:00Z', '2026-11-23T06:00:00Z']) {
    monitoring.setTime(time)
    await Promise.all(Array.from({ length: 20 }, () => attend(daily, monitoring.another(), false)))
    await attend(daily, monitoring.another(), false)
  }
  expect(monitoring.began).toEqual(['2026-11-22T09:00', '2026-11-23T06:00'])
})

test('what was missed is caught up, each as a run of its day', async () => {
  const monitoring = await aMonitoring()
  await attend({ ...daily, catchUp: 3 }, monitoring, false)
  monitoring.setTime('2026-11-27T08:00:00Z')
  const { runs } = await attend({ ...daily, catchUp: 3 }, monitoring, false)
  expect(runs.map(({ record }) => record?.period)).toEqual(['2026-11-25', '2026-11-26', '2026-11-27'])
})

describe('after a crash', () => {
  const crashed = async () => {
    const around = await receiver(ok)
    const monitoring = await aMonitoring({
      outcome: () => 'fail',
      channels: { ops: { kind: 'webhook', url: around.url, secret: undefined } },
    })
    await monitorStates(monitoring.store).write('orders', {
      version: 1,
      until: '2026-11-21T06:00:00.000Z',
      files: {},
      begun: { at: '2026-11-22T06:00:00.000Z', due: '2026-11-22T06:00:00.000Z' },
    })
    return { ...around, monitoring, monitor: { ...daily, alerts: ['ops'] } }
  }

  test('a run that had reached the store is not done again, and its alert goes out', async () => {
    const { monitoring, monitor, received } = await crashed()
    const failed = { status: 'failed', outcome: 'fail', context: { mltest: '0.1.0', monitor: 'orders' } } as const
    await monitoring.store.putRun(runRecord('2026-11-22', { startedAt: '2026-11-22T06:00:01.000Z', ...failed }))
    monitoring.setTime('2026-11-22T06:10:00Z')
    await attend(monitor, monitoring, false)
    await attend(monitor, monitoring, false)
    expect(monitoring.began).toEqual([])
    expect(received).toHaveLength(1)
  })

  test('a run that had not is done', async () => {
    const { monitoring, monitor, received } = await crashed()
    monitoring.setTime('2026-11-22T06:10:00Z')
    await attend(monitor, monitoring, false)
    await attend(monitor, monitoring, false)
    expect(monitoring.began).toEqual(['2026-11-22T06:10'])
    expect(received).toHaveLength(1)
  })
})

test('a run that a signal broke off is as if it never was', async () => {
  const monitoring = await aMonitoring()
  const broken = { ...monitoring, perform: () => Promise.resolve({ exitCode: 143 }) }
  expect((await attend(daily, broken, false)).runs).toEqual([])
  await attend(daily, monitoring, false)
  expect(monitoring.began).toEqual(['2026-11-22T06:00'])
})

describe('watched files', () => {
  const watching: MonitorConfig = { name: 'orders', watch: 'data/*.csv', period: 'from file name' }
  const write = (root: string, file: string, content = 'id\n1\n') => {
    mkdirSync(path.join(root, 'data'), { recursive: true })
    writeFileSync(path.join(root, 'data', file), content)
    utimesSync(path.join(root, 'data', file), 1, content.length)
  }

  test('each that has appeared is a run, once; without any there is nothing to do', async () => {
    const monitoring = await aMonitoring()
    await attend(watching, monitoring, false)
    expect(monitoring.began).toEqual([])
    write(monitoring.root, 'orders-2026-11-20.csv')
    await attend(watching, monitoring, false)
    for (const day of ['21', '22']) write(monitoring.root, `orders-2026-11-${day}.csv`)
    await attend(watching, monitoring, false)
    await attend(watching, monitoring, false)
    expect(monitoring.began.map((each) => each.slice(17))).toEqual(['20', '21', '22'].map((day) => `data/orders-2026-11-${day}.csv`)) // prettier-ignore
    expect((await monitoring.store.runs()).map(({ period }) => period).sort()).toEqual([
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ])
  })

  test('a folder elsewhere may be watched too', async () => {
    const elsewhere = await aMonitoring()
    const monitoring = await aMonitoring()
    write(elsewhere.root, 'orders-2026-11-20.csv')
    const { runs } = await attend({ ...watching, watch: path.join(elsewhere.root, 'data/*.csv') }, monitoring, false)
    const file = runs[0]?.due.file ?? ''
    expect(path.resolve(monitoring.root, file)).toBe(path.join(elsewhere.root, 'data', 'orders-2026-11-20.csv'))
  })

  test('one that grows is left until it has stopped', async () => {
    const monitoring = await aMonitoring()
    write(monitoring.root, 'orders-2026-11-22.csv')
    const growing = setTimeout(() => write(monitoring.root, 'orders-2026-11-22.csv', 'id\n1\n2\n'), 300)
    await attend(watching, monitoring, false)
    clearTimeout(growing)
    expect(monitoring.began).toEqual([])
    await attend(watching, monitoring, false)
    expect(monitoring.began).toHaveLength(1)
  })
})

describe('an alert', () => {
  const alerted = { ...daily, alerts: ['ops'] }
  const opsAt = (url: string) => ({ ops: { kind: 'webhook', url, secret: undefined } as const })

  test('that cannot be delivered waits in the store and is sent later under the same key, before what came after it', async () => {
    const { url, received } = await receiver(status(403), status(403), ok)
    const monitoring = await aMonitoring({
      outcome: (now) => (now.getUTCDate() === 22 ? 'fail' : 'pass'),
      channels: opsAt(url),
    })
    const first = await attend(alerted, monitoring, false)
    expect(first.alerts).toEqual({ sent: 0, waiting: 1 })
    expect(monitoring.said).toEqual([expect.stringMatching(/^orders {2}an alert to ops is not delivered and waits: 127\.0\.0\.1:\d+ answered 403$/)]) // prettier-ignore
    monitoring.setTime('2026-11-23T06:00:00Z')
    expect((await attend(alerted, monitoring, false)).alerts).toEqual({ sent: 0, waiting: 2 })
    expect((await attend(alerted, monitoring, false)).alerts).toEqual({ sent: 2, waiting: 0 })
    const kinds = received.map(({ body }) => (JSON.parse(body) as { kind: string }).kind)
    expect(kinds).toEqual(['failing', 'failing', 'failing', 'recovered'])
    expect(new Set(received.slice(0, 3).map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  })

  test('is left alone for a while by a patient sender', async () => {
    const { url, received } = await receiver(status(403), ok)
    const monitoring = await aMonitoring({ outcome: () => 'fail', channels: opsAt(url) })
    await attend(alerted, monitoring, true)
    await attend(alerted, monitoring, true)
    expect(received).toHaveLength(1)
    monitoring.setTime('2026-11-22T06:01:00Z')
    expect((await attend(alerted, monitoring, true)).alerts).toEqual({ sent: 1, waiting: 0 })
  })

  test('to a channel that is no more is dropped with a word', async () => {
    const { url } = await receiver(status(403))
    const monitoring = await aMonitoring({ outcome: () => 'fail', channels: opsAt(url) })
    await attend(alerted, monitoring, false)
    await attend(alerted, { ...monitoring, channels: {} }, false)
    expect(monitoring.said.at(-1)).toBe('orders  an alert to ops is dropped: the config has no such channel')
    expect((await waitingAlerts(monitoring.store).read('orders')).waiting).toEqual([])
  })

  test('tells the run, the worst failures and a link', async () => {
    const { url, received } = await receiver(ok)
    const monitoring = await aMonitoring({ outcome: () => 'fail', channels: opsAt(url) })
    const { runs } = await attend(alerted, monitoring, false)
    const id = runs[0]?.record?.id ?? ''
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      ...{ version: 1, kind: 'failing', monitor: 'orders', moreFailures: 0 },
      run: { id, period: '2026-11-22', status: 'failed', outcome: 'fail', counts: { failed: 1 } },
      failures: [
        {
          ...{ test: 'the pipeline is sound', file: 'tests/orders.mltest.ts' },
          message: 'expect(orders).toHaveNullRateBelow("customer_id", 0.01)\nexpected null rate < 0.01, received 0.4',
        },
      ],
      links: { run: `https://data.example.com/mltest/#/run/${id}` },
    })
  })
})

test('a hundred days with a bad week and two bad days: what is told, and when', async () => {
  const { url, received } = await receiver(ok)
  const isBad = (text: string) => /^2026-0(?:3-1[0-6]|4-02|5-01)/.test(text)
  const monitoring = await aMonitoring({
    outcome: (now) => (isBad(now.toISOString()) ? 'fail' : 'pass'),
    channels: { ops: { kind: 'webhook', url, secret: undefined } },
  })
  const start = Date.parse('2026-02-01T06:00:00Z')
  for (let day = 0; day < 100; day += 1) {
    monitoring.setTime(new Date(start + day * 24 * 3_600_000).toISOString())
    await attend({ ...daily, alerts: ['ops'] }, monitoring, true)
  }
  const told = received.map(({ body }) => {
    const { kind, at } = JSON.parse(body) as { readonly kind: string; readonly at: string }
    return `${at.slice(0, 10)} ${kind}`
  })
  expect(told).toEqual([
    '2026-03-10 failing',
    '2026-03-11 stillFailing',
    '2026-03-17 recovered',
    '2026-04-02 failing',
    '2026-04-03 recovered',
    '2026-05-01 failing',
    '2026-05-02 recovered',
  ])
  const accepted = await monitoring.store.runs({ status: 'accepted' })
  expect(accepted).toHaveLength(91)
  expect(accepted.some(({ startedAt }) => isBad(startedAt))).toBe(false)
})
