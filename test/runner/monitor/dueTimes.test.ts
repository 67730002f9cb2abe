import { describe, expect, test } from 'vitest'
import { dueTimes } from '../../../runner/monitor/dueTimes.js'
import { nextTime } from '../../../runner/monitor/nextTime.js'

const at = (text: string) => new Date(text)
const due = (monitor: Parameters<typeof dueTimes>[0], since: string | undefined, now: string) =>
  dueTimes(monitor, since === undefined ? undefined : at(since), at(now)).map((time) => time.toISOString())

const daily = { every: '0 6 * * *', timezone: 'UTC' }

test('a monitor that never ran is due now', () => {
  expect(due(daily, undefined, '2026-11-22T10:00:00Z')).toEqual(['2026-11-22T10:00:00.000Z'])
})

test('is due once at its time, to the millisecond, and not before', () => {
  expect(due(daily, '2026-11-21T06:00:00Z', '2026-11-22T05:59:59.999Z')).toEqual([])
  expect(due(daily, '2026-11-21T06:00:00Z', '2026-11-22T06:00:00Z')).toEqual(['2026-11-22T06:00:00.000Z'])
  expect(due(daily, '2026-11-22T06:00:00Z', '2026-11-22T06:00:00Z')).toEqual([])
})

test('of what was missed the newest are caught up, the one that is due counted', () => {
  const missed = ['2026-11-18T06:00:00Z', '2026-11-22T07:00:00Z'] as const
  expect(due(daily, ...missed)).toEqual(['2026-11-22T06:00:00.000Z'])
  expect(due({ ...daily, catchUp: 3 }, ...missed)).toEqual(
    ['20', '21', '22'].map((day) => `2026-11-${day}T06:00:00.000Z`),
  )
  expect(due({ ...daily, catchUp: 30 }, ...missed)).toHaveLength(4)
})

describe('in a time zone whose clocks change', () => {
  const berlin = { every: '30 2 * * *', timezone: 'Europe/Berlin', catchUp: 3 }

  test('a time that is left out in spring is due when the gap ends', () => {
    expect(due(berlin, '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ])
  })

  test('a time that comes twice in autumn is due once', () => {
    expect(due(berlin, '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual(['2026-10-25T00:30:00.000Z'])
    expect(nextTime(berlin, at('2026-10-25T00:30:00Z'))?.toISOString()).toBe('2026-10-26T01:30:00.000Z')
  })
})

test('a monitor without times is never due by them', () => {
  expect(due({}, undefined, '2026-11-22T06:00:00Z')).toEqual([])
  expect(nextTime({}, at('2026-11-22T06:00:00Z'))).toBeUndefined()
})
