import { counted } from '../../../src/verdicts/counted.js'
import type { DatasetView } from '../views/datasetView.js'
import { shapeDistance } from '../views/shapeDistance.js'
import { readAddress } from './readAddress.js'
import { addressOf } from './addressOf.js'
import { choice } from './choice.js'
import { columnOverTime } from './columnOverTime.js'
import { distribution } from './distribution.js'
import { element } from './element.js'
import { factList } from './factList.js'
import { heatMap } from './heatMap.js'
import { load } from './load.js'
import { referencePeriod } from './referencePeriod.js'
import { setFilter } from './setFilter.js'
import { statusBadge } from './statusBadge.js'
import { testGrid } from './testGrid.js'
import type { View } from './view.js'

/** Data over their periods: what moved, a column's distributions, and how their tests came out. */
export const dataset: View = async ({ key }) => {
  const view = await load('dataset', key)
  const { name, periods, tests } = view
  const charts = element('div')
  const update = () => charts.replaceChildren(...chartsOf(view, update))
  update()
  const latest = periods.at(-1)
  const periodNames = periods.map(({ period }) => [period, period] as const)
  return {
    title: name,
    content: [
      element('h1', {}, name),
      factList({
        latest: latest?.period,
        rows: latest && counted(latest.rows, 'row'),
        source: latest?.source,
        status: latest && statusBadge(latest.status),
      }),
      element(
        'h2',
        {},
        'Drift ',
        element('small', {}, 'how far each column lies from its reference, period by period'),
      ),
      element(
        'div',
        { class: 'bar' },
        choice(
          'against',
          'against the first accepted period',
          [['before', 'against the period before'], ...periodNames],
          update,
        ) ?? '',
        legend(),
      ),
      charts,
      ...(tests.length === 0 ? [] : [element('h2', {}, 'Tests'), testGrid(view)]),
    ],
  }
}

function legend(): HTMLElement {
  return element(
    'span',
    { class: 'legend' },
    'the same',
    element('i'),
    '40 % of rows lie elsewhere',
    element('b'),
    'a test of the column failed',
  )
}

function chartsOf(view: DatasetView, update: () => void): readonly Node[] {
  const { filters } = readAddress()
  const { periods, columns } = view
  const referenceOf = referencePeriod(view, filters.get('against') ?? '')
  const period = filters.get('period') ?? periods.at(-1)?.period ?? ''
  const at = periods.findIndex((each) => each.period === period)
  const reference = referenceOf(at)
  const column = filters.get('column') ?? mostMoved(view, at, reference)
  const choose = (chosen: { readonly column?: string; readonly period?: string }) => {
    for (const [name, value] of Object.entries(chosen)) setFilter(name, value)
    update()
  }
  if (columns.length === 0) return [element('p', { class: 'empty' }, 'no run has kept a profile of these data')]
  const map = element('figure', {}, heatMap({ view, referenceOf, column, period, choose }))
  const line = columns.find(({ name }) => name === column)
  if (line === undefined) return [map]
  const [before, now] = [line.shapes[reference], line.shapes[at]]
  const [from, to] = [periods[reference], periods[at]]
  const sides =
    before && now && from && to
      ? distribution({ period: from.period, shape: before }, { period: to.period, shape: now })
      : undefined
  return [
    map,
    element(
      'h2',
      {},
      element('span', { class: 'name' }, line.name),
      ' ',
      element(
        'small',
        {},
        line.type,
        to && element('span', {}, ' · ', element('a', { href: addressOf('run', to.id) }, `run of ${to.period}`)),
      ),
    ),
    element('div', { class: 'split' }, columnOverTime({ view, line, at, reference }), sides),
  ]
}

/** The column to look at first. */
function mostMoved({ columns }: DatasetView, at: number, reference: number): string {
  const moved = columns.map(({ name, shapes }) => {
    const [before, now] = [shapes[reference], shapes[at]]
    return { name, distance: before && now ? shapeDistance(before, now) : -1 }
  })
  return moved.toSorted((a, b) => b.distance - a.distance)[0]?.name ?? ''
}
