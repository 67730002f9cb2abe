import { describe, expect, test } from 'vitest'
import { waitingAlerts } from '../../../runner/alerts/waitingAlerts.js'
import { failingNow } from '../../../runner/ui/views/failingNow.js'
import { keyOf } from '../../../runner/ui/views/keyOf.js'
import { matchesFilters } from '../../../runner/ui/views/matchesFilters.js'
import type { RunLine } from '../../../runner/ui/views/overviewView.js'
import { presentable } from '../../../runner/ui/views/presentable.js'
import { shapeDistance } from '../../../runner/ui/views/shapeDistance.js'
import { speakingRuns } from '../../../runner/ui/views/speakingRuns.js'
import { standing } from '../../../runner/ui/views/standing.js'
import { viewAt } from '../../../runner/ui/views/viewAt.js'
import type { Views } from '../../../runner/ui/views/views.js'
import type { ViewSource } from '../../../runner/ui/views/viewSource.js'
import { newId } from '../../../src/store/newId.js'
import { openStore } from '../../../src/store/openStore.js'
import { anAlert } from '../../support/anAlert.js'
import { dataFolder } from '../../support/dataFolder.js'
import { nullRate, runRecord } from '../../support/runRecord.js'
import { storedDays } from '../../support/storedDays.js'

async function source(days: number): Promise<ViewSource & { readonly ids: readonly string[] }> {
  const store = await openStore('file:store', dataFolder({}))
  const ids = await storedDays(store, days)
  return {
    store,
    monitors: [{ name: 'orders', every: '0 6 * * *', watch: ['data/*.csv'] }],
    mostRuns: 100,
    firstRuns: 100,
    ids,
  }
}

async function seen<Kind extends keyof Views>(from: ViewSource, kind: Kind, key = ''): Promise<Views[Kind]> {
  const view = await viewAt(from, key === '' ? kind : `${kind}/${key}`)
  if (view === undefined) throw new Error(`there is no ${kind}`)
  return view as Views[Kind]
}

describe('views of a store', () => {
  test('the overview has the newest runs first, each with its data, and the monitors of the config', async () => {
    const from = await source(14)
    const alert = { channel: 'chat', alert: anAlert(), tries: 1, after: '2026-11-22T07:00:00.000Z' }
    await waitingAlerts(from.store).write('orders', { version: 1, waiting: [alert] })
    const { runs, datasets, monitors, older } = await seen(from, 'overview')
    expect(runs.map(({ id }) => id)).toEqual(from.ids.toReversed())
    expect(datasets).toEqual(['orders', 'features'].map((name) => ({ name, key: keyOf(name) })))
    expect(runs[0]).toMatchObject({ period: '2026-11-22', datasets: [0, 1], context: { branch: 'faster-joins' } })
    expect(monitors).toEqual([{ name: 'orders', due: ['0 6 * * *', 'data/*.csv'], waiting: 1 }])
    expect(older).toBe('none')
    expect(await seen({ ...from, mostRuns: 3, firstRuns: 3 }, 'overview')).toMatchObject({
      older: 'stored',
      runs: { length: 3 },
    })
  })

  test('a run stands beside the accepted run before it', async () => {
    const from = await source(14)
    const [accepted = '', failed = ''] = from.ids.slice(10, 12)
    const view = await seen(from, 'run', failed)
    expect(view).toMatchObject({ status: 'failed', earlier: { id: accepted }, events: [] })
    const [nulls] = view.assertions
    expect(nulls).toMatchObject({ outcome: 'fail', key: keyOf(nulls?.metric ?? '') })
    expect(nulls?.earlier).toBeLessThan(0.01)
    expect(new Map(view.profiles).get('orders')?.columns['amount']).toMatchObject({ type: 'number' })
  })

  test('data have a distribution for each column and period, and how their tests came out', async () => {
    const { periods, columns, tests } = await seen(await source(14), 'dataset', keyOf('orders'))
    expect(periods.map(({ period }) => period).slice(-2)).toEqual(['2026-11-21', '2026-11-22'])
    expect(columns.map(({ name }) => name)).toContain('amount')
    const amount = columns.find(({ name }) => name === 'amount')?.shapes.at(-1)
    expect(amount?.levels).toHaveLength(5)
    expect(amount?.steps?.at(-1)?.[1]).toBe(1)
    expect(columns.find(({ name }) => name === 'country')?.shapes[0]?.categories?.[0]?.[0]).toBe('DE')
    expect(tests[0]?.outcomes.filter((outcome) => outcome === 'fail')).toHaveLength(2)
  })

  test('a test has its number, bounds and outcome in every run', async () => {
    const from = await source(14)
    const [run = ''] = from.ids
    const { key = '' } = (await seen(from, 'run', run)).assertions[0] ?? {}
    const { points, call, dataset } = await seen(from, 'test', key)
    expect({ call, dataset }).toEqual({
      call: 'expect(orders).toHaveNullRateBelow("customer_id", 0.01)',
      dataset: 'orders',
    })
    expect(points.map((point) => point.run)).toEqual(from.ids)
    expect(points[11]).toMatchObject({ outcome: 'fail', expected: 'null rate < 0.01', status: 'failed' })
  })

  test('deliveries that a date in their name tells apart are one line of data', async () => {
    const store = await openStore('file:store', dataFolder({}))
    for (const day of ['2026-11-21', '2026-11-22']) {
      const name = `data/orders-${day}.csv`
      const record = runRecord(day, { assertions: [{ ...nullRate(0), dataset: name }] })
      await store.putRun({ ...record, datasets: record.datasets.map((each) => ({ ...each, name })) })
    }
    const from = { store, monitors: [], mostRuns: 100, firstRuns: 100 }
    const { datasets } = await seen(from, 'overview')
    expect(datasets.map(({ name }) => name)).toEqual(['data/orders-*.csv'])
    const { name, periods, tests } = await seen(from, 'dataset', datasets[0]?.key)
    expect([name, periods.map(({ period }) => period)]).toEqual(['data/orders-*.csv', ['2026-11-21', '2026-11-22']])
    expect(tests.map(({ outcomes }) => outcomes)).toEqual([['pass', 'pass']])
  })

  test('there is nothing at other paths', async () => {
    const from = await source(1)
    for (const path of [
      '',
      'run',
      'run/x',
      `run/${newId(0)}`,
      'dataset/orders',
      'test/x',
      'overview/x',
      'run/a/b',
      '__proto__',
    ])
      expect([path, await viewAt(from, path)]).toEqual([path, undefined])
  })
})

describe('how far two distributions lie apart', () => {
  const numbers = (...steps: (readonly [number, number])[]) =>
    ({ type: 'number', missing: 0, of: 'values', steps }) as const
  const names = (...categories: (readonly [string, number])[]) =>
    ({ type: 'string', missing: 0, of: 'values', categories }) as const

  test('numbers by the largest distance of their cumulative shares', () => {
    const uniform = numbers([0, 0], [1, 1])
    expect(shapeDistance(uniform, uniform)).toBe(0)
    // max |x - (x - 0.25)| of two uniforms
    expect(shapeDistance(uniform, numbers([0.25, 0], [1.25, 1]))).toBeCloseTo(0.25, 12)
    expect(shapeDistance(uniform, numbers([2, 0], [3, 1]))).toBe(1)
  })

  test('a constant, and a value that holds many rows', () => {
    const constant = numbers([5, 0], [5, 1])
    expect(shapeDistance(constant, constant)).toBe(0)
    expect(shapeDistance(constant, numbers([6, 0], [6, 1]))).toBe(1)
    expect(shapeDistance(numbers([0, 0], [0, 0.6], [1, 1]), numbers([0, 0], [0, 0.5], [1, 1]))).toBeCloseTo(0.1, 12)
  })

  test('categories by half the sum of what their shares changed, the unnamed ones together', () => {
    expect(shapeDistance(names(['a', 0.5], ['b', 0.5]), names(['a', 0.4], ['b', 0.5], ['c', 0.1]))).toBeCloseTo(0.1, 12)
    expect(shapeDistance(names(['a', 1]), names(['b', 1]))).toBe(1)
  })

  test('whatever is missing counts, too', () => {
    expect(shapeDistance(names(['a', 1]), { ...names(['a', 1]), missing: 0.3 })).toBeCloseTo(0.3, 12)
  })
})

describe('how things stand', () => {
  const line = (day: number, status: RunLine['status'], monitor = 'orders'): RunLine => ({
    ...{
      id: newId(day),
      period: `2026-11-${String(day).padStart(2, '0')}`,
      startedAt: `2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`,
    },
    ...{ durationMs: 1, status, outcome: status === 'failed' ? 'fail' : 'pass', datasets: [0] },
    counts: { passed: 1, failed: 0, inconclusive: 0, warned: 0, skipped: 0, todo: 0, notRun: 0 },
    context: { monitor, branch: 'main' },
  })

  test('a monitor fails since the first of its last failures', () => {
    const runs = [line(14, 'failed'), line(13, 'quarantined'), line(12, 'accepted'), line(11, 'failed')]
    expect(standing(runs)).toMatchObject({ state: 'failing', since: '2026-11-13T06:00:00.000Z' })
    expect(standing(runs.slice(2))).toMatchObject({ state: 'ok', since: '2026-11-12T06:00:00.000Z' })
    expect(standing([])).toEqual({ state: 'waiting', runs: [] })
  })

  test('failing now is the newest run of its monitor, if nobody has decided about it', () => {
    const runs = [
      line(14, 'failed', 'a'),
      line(14, 'accepted', 'b'),
      line(13, 'failed', 'a'),
      line(13, 'failed', 'b'),
      line(12, 'quarantined', 'c'),
    ]
    expect(failingNow(runs)).toEqual([runs[0]])
  })

  test('of each period the newest accepted run speaks, else the newest', () => {
    const runs = [
      line(12, 'failed'),
      { ...line(13, 'accepted'), period: '2026-11-12' },
      { ...line(11, 'failed') },
      line(11, 'candidate'),
    ]
    expect(speakingRuns(runs)).toEqual([runs[2], runs[1]])
  })

  test('filters are taken together; words may stand anywhere', () => {
    const run = line(14, 'failed')
    const holds = (query: string) => matchesFilters(run, new URLSearchParams(query), [{ key: 'k', name: 'Orders' }])
    expect(
      ['', 'status=failed', 'q=ORDERS+main', 'dataset=k', 'day=2026-11-14', `q=${run.id}`].map(holds),
    ).not.toContain(false)
    expect(
      ['status=accepted', 'q=orders+none', 'dataset=x', 'branch=dev', 'status=failed&branch=x'].map(holds),
    ).not.toContain(true)
  })
})

test('texts of any length and with any characters can be shown', () => {
  const hostile = JSON.parse(`{"__proto__":"${'x'.repeat(1_000_000)}","a\\u202eb":["\\u0000\\u001b[31m"]}`) as object
  const shown = presentable(hostile)
  expect(Object.keys(shown)).toEqual(['__proto__', 'a\\u202eb'])
  expect(JSON.stringify(shown).length).toBeLessThan(11_000)
  expect(Object.getPrototypeOf(shown)).toBe(Object.prototype)
  expect(Object.values(shown)[1]).toEqual(['\\u0000\\u001b[31m'])
})
