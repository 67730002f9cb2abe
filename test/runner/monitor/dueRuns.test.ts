import { describe, expect, test } from 'vitest'
import { dueRuns } from '../../../runner/monitor/dueRuns.js'
import { periodOfFile } from '../../../runner/monitor/periodOfFile.js'
import type { MonitorConfig } from '../../../runner/monitor/monitorConfig.js'
import type { MonitorState } from '../../../runner/monitor/monitorState.js'

const now = new Date('2026-11-22T10:00:00Z')
const fresh: MonitorState = { version: 1, files: {} }
const known: MonitorState = {
  version: 1,
  until: '2026-11-20T06:00:00.000Z',
  files: { 'data/orders-2026-11-19.csv': 'a' },
}
const files = ['20', '21', '22'].map((day) => ({ file: `data/orders-2026-11-${day}.csv`, stamp: 'a' }))
const watching: MonitorConfig = { name: 'orders', watch: 'data/*.csv', period: 'from file name', timezone: 'UTC' }

test('each file that has appeared is a run of the period that its name tells', () => {
  expect(dueRuns(watching, known, files, now)).toEqual({
    runs: ['20', '21', '22'].map((day, nth) => ({
      ...files[nth],
      due: now,
      day: '2026-11-22',
      period: `2026-11-${day}`,
    })),
    passedOver: [],
  })
})

test('a file is done once, and again when it has changed', () => {
  const file = 'data/orders-2026-11-19.csv'
  expect(dueRuns(watching, known, [{ file, stamp: 'a' }], now).runs).toEqual([])
  expect(dueRuns(watching, known, [{ file, stamp: 'b' }], now).runs).toHaveLength(1)
})

test('the newest files are taken where catchUp allows no more, and of a monitor that never ran the newest alone', () => {
  const two = dueRuns({ ...watching, catchUp: 2 }, fresh, files, now)
  expect(two.runs.map(({ period }) => period)).toEqual(['2026-11-21', '2026-11-22'])
  expect(two.passedOver).toEqual([files[0]])
  expect(dueRuns(watching, fresh, files, now).runs.map(({ period }) => period)).toEqual(['2026-11-22'])
})

test('a file makes up for a time that is due with it', () => {
  const both = { ...watching, every: '0 6 * * *' }
  expect(dueRuns(both, known, files.slice(2), now).runs).toHaveLength(1)
  expect(dueRuns(both, known, [], now).runs).toEqual([
    { due: new Date('2026-11-22T06:00:00Z'), day: '2026-11-22', period: '2026-11-19' },
  ])
})

test('a run that is caught up is of the day that it was due', () => {
  const daily: MonitorConfig = { name: 'orders', every: '0 6 * * *', timezone: 'UTC', catchUp: 2 }
  expect(dueRuns(daily, known, [], now).runs).toEqual([
    { due: new Date('2026-11-21T06:00:00Z'), day: '2026-11-21' },
    { due: new Date('2026-11-22T06:00:00Z'), day: '2026-11-22' },
  ])
})

test('the day is that of the time zone', () => {
  const nightly: MonitorConfig = { name: 'orders', every: '30 0 * * *', timezone: 'Europe/Berlin' }
  expect(dueRuns(nightly, known, [], new Date('2026-11-21T23:30:00Z')).runs).toEqual([
    { due: new Date('2026-11-21T23:30:00Z'), day: '2026-11-22' },
  ])
})

describe('the period that the name of a file tells', () => {
  test.each([
    ['data/orders-2026-11-22.parquet', '2026-11-22'],
    ['20261122_orders.csv', '2026-11-22'],
    ['orders_2026_11_22_v2.csv', '2026-11-22'],
    ['orders-2026-11-22T06.csv', '2026-11-22'],
    ['orders-2026-11.parquet', '2026-11'],
    ['from-2026-10-01-to-2026-11-22.csv', '2026-11-22'],
  ])('%s: %s', (file, period) => {
    expect(periodOfFile(file)).toBe(period)
  })

  test.each(['orders.csv', 'orders-123456789.csv', 'orders-2026-13-01.csv', '2026-11-22/orders.csv'])(
    '%s: none',
    (file) => {
      expect(() => periodOfFile(file)).toThrow('tells no period, as orders-2026-11-22.parquet does')
    },
  )
})
