import { counted } from '../../../src/verdicts/counted.js'
import { formatFact } from '../../../src/verdicts/formatFact.js'
import type { MetricPoint } from '../../../src/store/metricPoint.js'
import { addressOf } from './addressOf.js'
import { element } from './element.js'
import { factList } from './factList.js'
import { historyChart } from './historyChart.js'
import { load } from './load.js'
import { outcomeMark } from './outcomeMark.js'
import { statusBadge } from './statusBadge.js'
import { table } from './table.js'
import { timeOf } from './timeOf.js'
import type { View } from './view.js'

/** Rows of the table below the line; the line shows all. */
const mostRows = 100

/** What one assertion received in every run. */
export const test: View = async ({ key }) => {
  const { call, test, file, dataset, datasetKey, points } = await load('test', key)
  const failed = points.filter(({ outcome }) => outcome === 'fail' || outcome === 'error').length
  const drawn = historyChart(points)
  const newest = points.toReversed()
  return {
    title: call,
    content: [
      element('h1', {}, element('code', {}, call)),
      factList({
        test,
        file: element('code', {}, file),
        data: element('a', { href: addressOf('dataset', datasetKey) }, dataset),
        runs: `${counted(points.length, 'run')}, ${failed} failed`,
        last: newest[0] === undefined ? undefined : formatFact(newest[0].received),
        expected: newest[0]?.expected,
      }),
      element('h2', {}, 'History ', element('small', {}, 'dashed: the bounds; hollow: runs that are not accepted')),
      drawn === undefined
        ? element('p', { class: 'empty' }, 'what this assertion receives is no number, so there is no line')
        : element('figure', {}, drawn),
      element('h2', {}, 'Runs'),
      tableOf(newest.slice(0, mostRows)),
    ],
  }
}

function tableOf(points: readonly MetricPoint[]): HTMLElement {
  const rows = points.map(({ run, period, startedAt, status, outcome, received, expected }) => {
    const link = addressOf('run', run)
    return element(
      'tr',
      { 'data-address': link },
      element('td', {}, outcomeMark(outcome)),
      element('td', {}, element('a', { href: link }, period)),
      element('td', { class: 'text number' }, formatFact(received)),
      element('td', { class: 'text' }, expected),
      element('td', {}, statusBadge(status)),
      element('td', { class: 'number' }, timeOf(startedAt)),
    )
  })
  return table(['', 'period', 'received#', 'expected', 'run', 'started#'], rows)
}
