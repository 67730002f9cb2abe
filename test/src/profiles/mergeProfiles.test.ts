import { describe, expect, test } from 'vitest'
import { openSubject } from '../../../matchers/openSubject.js'
import { dataOf } from '../../../matchers/drift/dataOf.js'
import { dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import { randomGenerator } from '../../../src/math/randomGenerator.js'
import { countAtOrBelow } from '../../../src/profiles/countAtOrBelow.js'
import { compareWith } from '../../../src/profiles/compareWith.js'
import { learnProfile } from '../../../src/profiles/learnProfile.js'
import { mergeProfiles } from '../../../src/profiles/mergeProfiles.js'
import type { Data } from '../../../src/profiles/data.js'
import type { Profile } from '../../../src/profiles/profile.js'

type Row = Readonly<Record<string, number | string | null>>

async function asked<Result>(rows: readonly Row[], act: (data: Data) => Promise<Result>): Promise<Result> {
  const session = openSession({ threads: 1 })
  const [settled] = await session.settle([
    async (ask) => act(dataOf(await openSubject(dataset(rows), session, ask, { call: '', isNot: false }))),
  ])
  await session.close()
  if (settled?.status !== 'fulfilled') throw settled?.reason
  return settled.value
}

const profileOf = (rows: readonly Row[]): Promise<Profile> => asked(rows, (data) => learnProfile(data, data.schema))

/** A day of orders: skewed amounts, many of which are exactly 9.99, three plans, a few nulls. */
function day(seed: number, rows = 2_000): readonly Row[] {
  const random = randomGenerator(seed)
  return Array.from({ length: rows }, () => ({
    amount: random() < 0.1 ? 9.99 : -Math.log(1 - random()) * 50,
    plan: ['basic', 'plus', 'pro'][Math.floor(random() * 3)] ?? '',
    seats: Math.floor(random() * 40),
    note: random() < 0.02 ? null : 'x'.repeat(Math.floor(random() * 30)),
  }))
}

describe('profiles of days, merged', () => {
  const days = [1, 2, 3, 4, 5, 6, 7].map((seed) => day(seed))

  test('count rows, nulls and categories exactly', async () => {
    const [first, ...others] = await Promise.all(days.map(profileOf))
    const whole = await profileOf(days.flat())
    if (first === undefined) throw new Error('seven days')
    const { profile, taken } = mergeProfiles([first, ...others], 'a week')
    expect([profile.source, profile.rows, taken.length]).toEqual(['a week', 14_000, 7])
    expect(profile.columns['note']?.missing).toEqual(whole.columns['note']?.missing)
    expect(profile.columns['plan']).toEqual(whole.columns['plan'])
  })

  test('know the shape of numbers within half a percent of the rows, and their atoms', async () => {
    const [first, ...others] = await Promise.all(days.map(profileOf))
    const whole = (await profileOf(days.flat())).columns['amount']?.values
    if (first === undefined || whole?.kind !== 'numeric') throw new Error('seven days of amounts')
    const merged = mergeProfiles([first, ...others], '').profile.columns['amount']?.values
    if (merged?.kind !== 'numeric') throw new Error('amounts are numeric')
    expect(merged.atoms).toEqual(whole.atoms)
    expect([merged.values, merged.minimum, merged.maximum]).toEqual([14_000, whole.minimum, whole.maximum])
    for (const edge of whole.cells.edges)
      expect(Math.abs(countAtOrBelow(merged, Number(edge)) - countAtOrBelow(whole, Number(edge)))).toBeLessThan(140)
    expect(merged.bins.reduce((sum, count) => sum + count, 0)).toBe(14_000 - (whole.atoms?.[0]?.[1] ?? 0))
    expect(merged.cells.counts).toHaveLength(merged.cells.edges.length + 1)
  })

  test('a next day like them has not drifted, one that moved has', async () => {
    const [first, ...others] = await Promise.all(days.map(profileOf))
    if (first === undefined) throw new Error('seven days')
    const { profile } = mergeProfiles([first, ...others], '')
    const next = day(8)
    expect((await asked(next, (data) => compareWith({ profile }, data, {}))).outcome).toBe('pass')
    const moved = next.map((row) => ({ ...row, amount: Number(row['amount']) * 1.5 }))
    expect((await asked(moved, (data) => compareWith({ profile }, data, {}))).outcome).toBe('fail')
  })

  test('a day with other columns is not taken', async () => {
    const [newest, other] = await Promise.all([profileOf(day(1)), profileOf([{ amount: 1 }])])
    const { profile, taken } = mergeProfiles([newest, other], '')
    expect([profile.rows, taken]).toEqual([2_000, [newest]])
  })

  test('one profile alone stays as it is', async () => {
    const only = await profileOf(day(1))
    expect(mergeProfiles([only], only.source).profile).toEqual(only)
  })
})
