import { expect, test } from 'vitest'
import { nextAlertState } from '../../../runner/alerts/nextAlertState.js'
import type { AlertState } from '../../../runner/alerts/alertState.js'
import { proposeBounds } from '../../../runner/recalibrating/proposeBounds.js'
import { dataset } from '../../../src/datasets/dataset.js'
import type { Dataset } from '../../../src/datasets/dataset.js'
import { contentOf } from '../../../src/store/contentOf.js'
import { decide } from '../../../src/store/decide.js'
import { openStore } from '../../../src/store/openStore.js'
import { history } from '../../../src/store/references/history.js'
import { runReferenceBrand } from '../../../src/store/references/runReferenceBrand.js'
import type { Past } from '../../../src/store/references/past.js'
import { expectNext } from '../../../src/store/series/expectNext.js'
import { seriesOf } from '../../../src/store/series/seriesOf.js'
import { Inconclusive } from '../../../src/verdicts/inconclusive.js'
import { openPast } from '../../../src/store/references/openPast.js'
import { dataFolder } from '../../support/dataFolder.js'
import { runRecord } from '../../support/runRecord.js'

/** 2026-08-03 is a Monday. */
const dayOf = (day: number) => new Date(Date.UTC(2026, 7, 3 + day)).toISOString().slice(0, 10)

/** Orders grow slowly, are fewer at weekends, and vary a little; three days are bad. */
function meanOf(day: number): number {
  if (day === 40) return 0
  const usual = 100 + day / 20 - (day % 7 >= 5 ? 20 : 0) + Math.sin(day * 2.3)
  return day === 70 || day === 71 ? usual * 1.5 : usual
}

/** As `toContinue` judges, without an engine for each day. */
async function outcomeOf(mean: number, orders: Dataset, past: Past): Promise<'pass' | 'fail' | 'inconclusive'> {
  const reference = { [runReferenceBrand]: true as const, choice: { kind: 'periods' as const, count: 28 }, text: '' }
  const entries = await past.entries(reference, orders).catch((error: unknown) => {
    if (error instanceof Inconclusive) return []
    throw error
  })
  const numbers = entries.map(({ run, profile }) => ({
    period: run.period,
    value: profile.numbers.columns['x']?.mean ?? NaN,
  }))
  const { points, at } = seriesOf(numbers, past.period(orders))
  const next = expectNext(points, at, 7)
  if (next === undefined) return 'inconclusive'
  return mean >= next.low && mean <= next.high ? 'pass' : 'fail'
}

test('a hundred days: bad days alarm once and never become the baseline, weekends and growth do not alarm', async () => {
  const store = await openStore('file:store', dataFolder({}))
  const alerts: string[] = []
  let state: AlertState | undefined

  for (let day = 0; day < 100; day++) {
    const [period, now] = [dayOf(day), Date.parse(`${dayOf(day)}T06:00:00.000Z`)]
    const past = openPast(() => Promise.resolve(store), { now, periodOf: () => period, measured: () => undefined })
    const mean = meanOf(day)
    const orders = history(dataset([{ x: mean }], { name: 'orders' })).mean('x')
    const outcome = await outcomeOf(mean, orders, past)
    const isBad = outcome === 'fail'
    const column = { type: 'number', engineType: 'DOUBLE', nulls: 0, mean } as const
    const numbers = { version: 1, source: 'orders', rows: 3, columns: { x: column } } as const
    const content = contentOf({ version: 1, numbers: { ...numbers, columns: { x: { ...column } } }, reference: {} })
    const record = runRecord(period, {
      status: isBad ? 'failed' : 'accepted',
      outcome: isBad ? 'fail' : 'pass',
      datasets: [{ name: 'orders', rows: 3, fingerprint: period, profile: content }],
      assertions: [
        {
          file: 'orders.mltest.ts',
          test: 'orders go on',
          metric: 'mean',
          call: 'expect(history(orders).mean("x")).toContinue()',
          matcher: 'toContinue',
          dataset: 'orders',
          columns: ['x'],
          outcome,
          expected: 'mean of x as before',
          received: mean,
          facts: {},
        },
      ],
    })
    await store.putRun(record, new Map([[content, { version: 1, numbers, reference: {} }]]))
    const step = nextAlertState(state, isBad ? 'failing' : 'ok', new Date(now))
    state = step.state
    if (step.kind !== undefined) alerts.push(`day ${day}: ${step.kind}`)
    // Somebody finds out on the next day that a batch was tested too early.
    if (day === 55) await decide(store, record.id, 'quarantine', { by: 'ann', because: 'half a batch', at: now })
  }

  const statuses = new Map((await store.runs()).map(({ period, status }) => [period, status]))
  const others = [...statuses].filter(([, status]) => status !== 'accepted').toReversed()
  expect(others).toEqual([
    [dayOf(40), 'failed'],
    [dayOf(55), 'quarantined'],
    [dayOf(70), 'failed'],
    [dayOf(71), 'failed'],
  ])
  expect(alerts).toEqual([
    'day 40: failing',
    'day 41: recovered',
    'day 70: failing',
    'day 71: stillFailing',
    'day 72: recovered',
  ])

  // The first week knows too little, which is no alarm.
  const line = await store.history('mean')
  expect(line.filter(({ outcome }) => outcome === 'inconclusive').map(({ period }) => period)).toEqual(
    Array.from({ length: 8 }, (_, day) => dayOf(day)),
  )

  // What failed is proposed anew, from accepted days alone: around a weekday's 105, and nowhere near the bad days.
  const [proposal, ...more] = await proposeBounds(store, { filters: [], periods: 56 })
  expect(more).toEqual([])
  expect(proposal).toMatchObject({ failed: 3, periods: 56 })
  expect(proposal?.low).toBeGreaterThan(70)
  expect(proposal?.high).toBeLessThan(150)
}, 60_000)
