import fc from '../support/property.js'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { forFrames } from '../support/forFrames.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const at = (...times: readonly (string | null)[]) => times.map((time) => (time === null ? null : new Date(time)))
const events = dataset(
  {
    at: at('2026-11-24T08:00:00Z', '2026-11-23T10:00:00Z', null, '2026-11-24T08:30:00Z', '2026-11-24T08:30:00Z'),
    n: [1, 2, 2, 5, null],
    x: [1, NaN, 2, 3, 4],
    word: ['a', 'b', 'c', 'd', 'e'],
    nothing: [null, null, null, null, null],
  },
  { name: 'events' },
)
const none = events.where('n > 99')

describe('toBeFresh', () => {
  test.each([
    ['2026-11-24T12:30:00Z'],
    [new Date('2026-11-24T12:30:00Z')],
    [Date.parse('2026-11-24T12:30:00Z')],
    ['2026-11-24T13:30:00+01:00'],
  ])('counts the age of the newest value from %s', async (now) => {
    expect((await check(events).toBeFresh('at', '4h', { now })).verdict.outcome).toBe('pass')
    expect((await check(events).toBeFresh('at', '3h 59m', { now })).verdict.outcome).toBe('fail')
  })

  test('says how old it is', async () => {
    const { verdict, message } = await check(events).toBeFresh('at', '1h', { now: '2026-11-24T12:30:00Z' })
    expect(verdict.received).toMatch(/^2026-11-24T08:30:00/)
    expect(verdict.facts).toMatchObject({ ageInSeconds: 14_400 })
    expect(message).toContain('newest value ≥ 2026-11-24T11:30:00Z (1h before 2026-11-24T12:30:00Z)')
    expect(message).toContain('the newest value of at (TIMESTAMP) is 4 h old')
  })

  test('the default is the time of the run; the future is new enough', async () => {
    expect((await check({ t: [new Date(Date.now() - 60_000)] }).toBeFresh('t', '1h')).verdict.outcome).toBe('pass')
    expect((await check({ t: [new Date('2001-01-01')] }).toBeFresh('t', '1d')).verdict.outcome).toBe('fail')
    expect((await check(events).toBeFresh('at', '1h', { now: '2026-01-01' })).message).toContain('in the future')
  })

  test('.not swaps; nothing but nulls and no rows fail both ways', async () => {
    const now = '2026-11-24T12:30:00Z'
    expect((await check(events).not.toBeFresh('at', '1h', { now })).verdict.outcome).toBe('pass')
    for (const [data, column] of [
      [events, 'nothing'],
      [none, 'at'],
    ] as const)
      for (const checks of [check(data), check(data).not])
        expect((await checks.toBeFresh(column, '1h', { now })).verdict.outcome).toBe('fail')
  })

  test('misuse is an error', async () => {
    const wrong = await Promise.all([
      check(events).toBeFresh('n', '1d'),
      check(events).toBeFresh('at', '1 fortnight'),
      check(events).toBeFresh('at', 24 as never),
      check(events).toBeFresh('at', '1d', { now: 'yesterday' }),
    ])
    expect(wrong.map(({ verdict }) => verdict.outcome)).toEqual(Array(4).fill('error'))
    expect(wrong[1].message).toContain('a length of time is written as "30m", "12h" or "1d"')
  })
})

describe('toHaveNoGaps', () => {
  test('looks at successive values in their own order; the step itself is no gap', async () => {
    expect((await check(events).toHaveNoGaps('at', '22h')).verdict).toMatchObject({ outcome: 'pass', received: 0 })
    const { verdict, message } = await check(events).toHaveNoGaps('at', '20m')
    expect(verdict).toMatchObject({ outcome: 'fail', received: 2, facts: { gaps: 2, largest: 79_200 } })
    expect(message).toContain('Expected  no gap in at (TIMESTAMP) beyond 20m')
    expect(message).toContain('Received  2 gaps, the largest of 22 h')
    expect(message).not.toContain('2026-11-23T')
  })

  test('numbers have gaps too', async () => {
    expect((await check(events).toHaveNoGaps('n', 3)).verdict.outcome).toBe('pass')
    expect((await check(events).toHaveNoGaps('n', 1)).verdict).toMatchObject({ outcome: 'fail', received: 1 })
  })

  test('shows them when asked', async () => {
    const { verdict } = await check(events).toHaveNoGaps('at', '1h', { showValues: true })
    expect(verdict.details?.[0]).toMatch(/^22 h from "2026-11-23T10:00:00.*" to "2026-11-24T08:00:00/)
  })

  test('.not swaps; NaN, nothing but nulls and no rows fail both ways', async () => {
    expect((await check(events).not.toHaveNoGaps('n', 1)).verdict.outcome).toBe('pass')
    for (const checks of [check(events), check(events).not]) {
      expect((await checks.toHaveNoGaps('x', 1)).message).toContain('1 NaN')
      expect((await checks.toHaveNoGaps('nothing', '1h')).verdict.outcome).toBe('fail')
    }
    expect((await check(none).not.toHaveNoGaps('n', 1)).verdict.outcome).toBe('fail')
    expect((await check(events).toHaveNoGaps('x', 1, { nonFinite: 'ignore' })).verdict.outcome).toBe('pass')
  })

  test('misuse is an error', async () => {
    for (const [column, step] of [
      ['word', '1h'],
      ['at', 5],
      ['n', '1h'],
      ['n', 0],
      ['at', ''],
    ] as const)
      expect((await check(events).toHaveNoGaps(column, step)).verdict.outcome).toBe('error')
  })

  test('agrees with JavaScript', async () => {
    const x = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null })
    await forFrames(fc.record({ x }), async (rows, data) => {
      const values = rows
        .map((row) => row.x)
        .filter((value) => value !== null)
        .toSorted((a, b) => a - b)
      const gaps = values.filter((value, index) => index > 0 && value - (values[index - 1] ?? 0) > 2).length
      const { verdict } = await check(data).toHaveNoGaps('x', 2)
      expect(verdict.received).toBe(values.length === 0 ? null : gaps)
    })
  })
})
