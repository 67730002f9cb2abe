import { expect, test } from 'vitest'
import { chooseRuns } from '../../../../src/store/references/chooseRuns.js'
import { periodTime } from '../../../../src/store/references/periodTime.js'
import type { RunChoice } from '../../../../src/store/references/runReference.js'
import { runRecord } from '../../../support/runRecord.js'

const days = Array.from({ length: 40 }, (_, index) =>
  new Date(Date.UTC(2026, 9, 14 + index)).toISOString().slice(0, 10),
)
/** Newest first, as a store gives them; 2026-11-22 is the last, a Sunday. */
const runs = days.map((day) => runRecord(day)).toReversed()

function periods(choice: RunChoice, period = '2026-11-23', among = runs): readonly string[] {
  return chooseRuns(among, choice, { period, now: Date.UTC(2026, 10, 23) }).map((run) => run.period)
}

test('latest and previous go by when runs began', () => {
  expect(periods({ kind: 'latest' })).toEqual(['2026-11-22'])
  expect(periods({ kind: 'previous' })).toEqual(['2026-11-21'])
  expect(periods({ kind: 'latest' }, '2026-11-23', [])).toEqual([])
})

test('a query takes the newest run for which all holds', () => {
  expect(periods({ kind: 'query', query: { period: '2026-11-01' } })).toEqual(['2026-11-01'])
  expect(periods({ kind: 'query', query: { branch: 'main', modelVersion: 'churn-7' } })).toEqual(['2026-11-22'])
  expect(periods({ kind: 'query', query: { branch: 'main', modelVersion: 'churn-6' } })).toEqual([])
  expect(periods({ kind: 'query', query: { id: runs[5]?.id ?? '' } })).toEqual([runs[5]?.period])
})

test('a window goes back from the period that asks, and holds not that one', () => {
  const week = periods({ kind: 'window', ms: 7 * 86_400_000 }, '2026-11-10')
  expect(week).toEqual([
    '2026-11-09',
    '2026-11-08',
    '2026-11-07',
    '2026-11-06',
    '2026-11-05',
    '2026-11-04',
    '2026-11-03',
  ])
})

test('the newest run of a period speaks for it', () => {
  const again = runRecord('2026-11-09', { startedAt: '2026-11-20T00:00:00.000Z' })
  const among = [again, ...runs]
  const found = chooseRuns(among, { kind: 'window', ms: 86_400_000 }, { period: '2026-11-10', now: 0 })
  expect(found.map(({ id }) => id)).toEqual([again.id])
})

test('the same day of the week, the last so many of them', () => {
  expect(periods({ kind: 'sameWeekday', count: 3 }, '2026-11-23')).toEqual(['2026-11-16', '2026-11-09', '2026-11-02'])
  const without = runs.filter(({ period }) => period !== '2026-11-16')
  expect(periods({ kind: 'sameWeekday', count: 3 }, '2026-11-23', without)).toEqual([
    '2026-11-09',
    '2026-11-02',
    '2026-10-26',
  ])
})

test('periods are days, hours, weeks, months and years; of others the beginnings of runs count', () => {
  expect(periodTime('2026-11-22')).toBe(Date.UTC(2026, 10, 22))
  expect(periodTime('2026-11-22T06:00')).toBe(Date.UTC(2026, 10, 22, 6))
  expect(periodTime('2026-11')).toBe(Date.UTC(2026, 10, 1))
  expect(periodTime('2026-W01')).toBe(Date.UTC(2025, 11, 29))
  expect(periodTime('batch 7')).toBeUndefined()
  const batches = [3, 2, 1].map((day) => ({ ...runRecord(`2026-11-0${day}`), period: `batch ${day}` }))
  const found = chooseRuns(
    batches,
    { kind: 'window', ms: 2 * 86_400_000 },
    { period: 'batch 4', now: Date.UTC(2026, 10, 4) },
  )
  expect(found.map(({ period }) => period)).toEqual(['batch 3', 'batch 2'])
})
