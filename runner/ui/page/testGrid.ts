import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import type { DatasetView } from '../views/datasetView.js'
import { addressOf } from './addressOf.js'
import { element } from './element.js'
import { outcomeLook } from './outcomeLook.js'
import { outcomeMark } from './outcomeMark.js'
import { table } from './table.js'
import { ticks } from './ticks.js'

const most = 300

/** The assertions on data, those that fail now first, each with how it came out in every period. */
export function testGrid({ periods, tests }: DatasetView): HTMLElement {
  const rows = tests
    .toSorted((a, b) => failures(b.outcomes) - failures(a.outcomes))
    .slice(0, most)
    .map(({ key, call, test, outcomes, received }) => {
      const last = outcomes.at(-1)
      const number = received.at(-1)
      const marks = outcomes.map((outcome, at) => ({
        tone: outcome === null ? 'none' : outcomeLook[outcome].tone,
        title: `${periods[at]?.period ?? ''} ${outcome ?? 'not asserted'}`,
      }))
      const link = addressOf('test', key)
      return element(
        'tr',
        { 'data-address': link },
        element('td', {}, last ? outcomeMark(last) : ''),
        element('td', { class: 'text' }, element('a', { href: link }, element('code', {}, call))),
        element('td', { class: 'text soft' }, test),
        element('td', { class: 'number' }, typeof number === 'number' ? formatNumber(number, 5) : ''),
        element('td', {}, ticks(marks, 60)),
      )
    })
  return table(['', 'assertion', 'test', 'received#', 'by period'], rows)
}

/** What failed last counts more than all before it. */
function failures(outcomes: readonly (string | null)[]): number {
  const count = outcomes.filter((outcome) => outcome === 'fail' || outcome === 'error').length
  return count + (outcomes.at(-1) === 'fail' ? outcomes.length : 0)
}
