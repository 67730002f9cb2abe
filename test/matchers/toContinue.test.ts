import { afterAll, describe, expect, test } from 'vitest'
import { registry } from '../../matchers/index.js'
import { settleAssertions } from '../../matchers/settleAssertions.js'
import type { Judged } from '../../matchers/settleAssertions.js'
import type { Judge } from '../../matchers/subject.js'
import { dataset } from '../../src/datasets/dataset.js'
import type { Dataset } from '../../src/datasets/dataset.js'
import { openSession } from '../../src/engines/openSession.js'
import { history } from '../../src/store/references/history.js'
import type { Past } from '../../src/store/references/past.js'
import { pastOfDays } from '../support/pastOfDays.js'

const judges: Readonly<Record<string, Judge>> = registry
const session = openSession({ threads: 1 })
afterAll(() => session.close())

async function judged(data: Dataset, past: Past | undefined, options: object = {}, isNot = false): Promise<Judged> {
  const { toContinue: judge } = judges
  if (judge === undefined) throw new Error('toContinue is a matcher')
  const context = { call: 'expect(data).toContinue()', isNot, ...(past === undefined ? {} : { past }) }
  const [found] = await settleAssertions([{ judge, data, args: [options], context }], session)
  if (found === undefined) throw new Error('one assertion has one judgement')
  return found
}

/** Rows whose mean is a number. */
const rowsOf = (mean: number) => dataset([{ x: mean - 1 }, { x: mean }, { x: mean + 1 }], { name: 'data' })
const steady = [10, 11, 9, 10.5, 9.5, 10, 10.2, 9.8, 10.1, 9.9, 10.4, 9.6].map((mean) => ({ mean }))

describe('toContinue', () => {
  test('passes what the past leads one to expect, fails what it does not', async () => {
    const past = await pastOfDays(steady)
    expect((await judged(history(rowsOf(10.3)).mean('x'), past)).verdict).toMatchObject({
      outcome: 'pass',
      received: 10.3,
      facts: { periods: 12, outliers: 0 },
    })
    const { verdict, message } = await judged(history(rowsOf(14)).mean('x'), past)
    expect(verdict).toMatchObject({ outcome: 'fail', received: 14 })
    expect(message).toMatch(/Expected {2}mean of x between [\d.]+ and [\d.]+ \(after 12 accepted periods\)/)
  })

  test('.not swaps both', async () => {
    const past = await pastOfDays(steady)
    expect((await judged(history(rowsOf(14)).mean('x'), past, {}, true)).verdict.outcome).toBe('pass')
    expect((await judged(history(rowsOf(10)).mean('x'), past, {}, true)).verdict.outcome).toBe('fail')
  })

  test('a weekend is no surprise after four weeks, and a weekday like a weekend is one', async () => {
    // Begins on a Monday; half as much on Saturdays and Sundays, and a little noise.
    const weeks = (count: number) =>
      Array.from({ length: 28 + count }, (_, day) => ({ mean: (day % 7 >= 5 ? 50 : 100) + Math.sin(day * 2.3) }))
    const saturday = await pastOfDays(weeks(5))
    expect((await judged(history(rowsOf(50)).mean('x'), saturday)).verdict).toMatchObject({
      outcome: 'pass',
      facts: { isSeasonal: true },
    })
    expect((await judged(history(rowsOf(100)).mean('x'), saturday)).verdict.outcome).toBe('fail')
    const monday = await pastOfDays(weeks(7))
    expect((await judged(history(rowsOf(50)).mean('x'), monday)).verdict.outcome).toBe('fail')
  })

  test('a trend goes on, and one bad day among the past changes little', async () => {
    const rising = Array.from({ length: 20 }, (_, day) => ({ mean: 5 * day + Math.cos(day * 1.7) }))
    const bad = rising.map((day, index) => (index === 11 ? { mean: 900 } : day))
    const past = await pastOfDays(bad)
    expect((await judged(history(rowsOf(100)).mean('x'), past, { season: 1 })).verdict).toMatchObject({
      outcome: 'pass',
      facts: { outliers: 1 },
    })
    expect((await judged(history(rowsOf(80)).mean('x'), past, { season: 1 })).verdict.outcome).toBe('fail')
  })

  test('is inconclusive below eight periods, and tells the number', async () => {
    const { verdict } = await judged(history(rowsOf(10)).mean('x'), await pastOfDays(steady.slice(0, 7)))
    expect(verdict).toMatchObject({
      outcome: 'inconclusive',
      received: 10,
      details: ['the store knows 7 accepted periods of it, and 8 tell what is usual'],
    })
    expect((await judged(history(rowsOf(10)).mean('x'), await pastOfDays([]))).verdict.outcome).toBe('inconclusive')
  })

  test('follows row counts, null rates, medians and the like', async () => {
    const past = await pastOfDays(
      Array.from({ length: 10 }, (_, day) => ({ nulls: 10 + (day % 3), quantiles: { '0.5': 7 } })),
    )
    const rows = Array.from({ length: 100 }, (_, index) => ({ x: index < 11 ? null : 7 }))
    const data = dataset(rows, { name: 'data' })
    expect((await judged(history(data).nullRate('x'), past)).verdict).toMatchObject({ outcome: 'pass', received: 0.11 })
    expect((await judged(history(data).rowCount(), past)).verdict).toMatchObject({ outcome: 'pass', received: 100 })
    expect((await judged(history(data).median('x'), past)).verdict).toMatchObject({ outcome: 'pass', received: 7 })
  })

  test('data without rows, or without the number, fail both ways', async () => {
    const past = await pastOfDays(steady)
    const nothing = dataset([{ x: 1 }], { name: 'data' }).where('x > 5')
    for (const isNot of [false, true])
      expect((await judged(history(nothing).mean('x'), past, {}, isNot)).verdict).toMatchObject({
        outcome: 'fail',
        firm: true,
      })
  })

  test('misuse says what to do', async () => {
    const past = await pastOfDays(steady)
    expect((await judged(rowsOf(1), past)).message).toContain('expect(history(orders).nullRate("id")).toContinue()')
    expect((await judged(history(rowsOf(1)).mean('y'), past)).message).toContain('column "y" is not in data')
    expect((await judged(history(rowsOf(1)).mean('x'), past, { window: 0 })).message).toContain('"window"')
    expect((await judged(history(rowsOf(1)).mean('x'), undefined)).message).toContain('mltest init --store')
  })
})
