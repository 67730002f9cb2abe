import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import { formatDuration } from '../../text/formatDuration.js'
import type { DatasetName, RunLine } from '../views/overviewView.js'
import { addressOf } from './addressOf.js'
import { element } from './element.js'
import { shortId } from './shortId.js'
import { statusBadge } from './statusBadge.js'
import { timeOf } from './timeOf.js'

interface Chosen {
  has(id: string): boolean
  toggle(id: string): void
}

/** A run as a row of a list: a link, and a box to choose it for a comparison. */
export function runRow(run: RunLine, names: readonly DatasetName[], chosen: Chosen): HTMLElement {
  const { id, period, startedAt, durationMs, status, counts, context } = run
  const link = addressOf('run', id)
  const { passed, failed, warned, inconclusive } = counts
  return element(
    'tr',
    { 'data-address': link },
    element(
      'td',
      {},
      element('input', {
        type: 'checkbox',
        'aria-label': `compare ${id}`,
        checked: chosen.has(id),
        change: () => chosen.toggle(id),
      }),
    ),
    element('td', {}, statusBadge(status)),
    element('td', { class: 'one' }, element('a', { href: link, title: id }, period)),
    element(
      'td',
      { class: 'number' },
      count(failed, '✗', 'bad'),
      count(warned, '!', 'held'),
      count(inconclusive, '?', 'odd'),
      count(passed, '✓', 'soft'),
    ),
    element('td', { class: 'one' }, dataNames(run, names)),
    element('td', { class: 'one' }, context.monitor ?? context.ci ?? ''),
    element(
      'td',
      { class: 'one' },
      context.branch ?? '',
      ' ',
      element('span', { class: 'soft' }, context.commit?.slice(0, 7)),
    ),
    element('td', { class: 'one' }, context.modelVersion ?? ''),
    element('td', { class: 'number soft' }, formatDuration(durationMs)),
    element('td', { class: 'number' }, timeOf(startedAt)),
    element('td', { class: 'mono soft' }, shortId(id)),
  )
}

function count(tests: number, mark: string, tone: string): Node | undefined {
  return tests === 0 ? undefined : element('span', { class: tone }, ` ${formatNumber(tests)} ${mark}`)
}

function dataNames({ datasets }: RunLine, names: readonly DatasetName[]): string {
  return datasets.flatMap((at) => names[at]?.name ?? []).join(', ')
}
