import { counted } from '../../../src/verdicts/counted.js'
import { formatFact } from '../../../src/verdicts/formatFact.js'
import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import type { ColumnChange } from '../../../src/store/compareColumns.js'
import { compareRuns } from '../../../src/store/compareRuns.js'
import type { AssertionChange, DatasetChange } from '../../../src/store/compareRuns.js'
import type { RunAssertion } from '../../../src/store/runRecord.js'
import type { RunView } from '../views/runView.js'
import { addressOf } from './addressOf.js'
import { changeText } from './changeText.js'
import { element } from './element.js'
import { load } from './load.js'
import { outcomeMark } from './outcomeMark.js'
import { statusBadge } from './statusBadge.js'
import { table } from './table.js'
import { timeOf } from './timeOf.js'
import type { View } from './view.js'

const most = 300

/** What changed between two runs: outcomes, numbers, columns. */
export const compare: View = async ({ filters }) => {
  const [before, after] = await Promise.all([
    load('run', filters.get('before') ?? ''),
    load('run', filters.get('after') ?? ''),
  ])
  const { outcomes, numbers, added, removed, datasets } = compareRuns(sideOf(before), sideOf(after))
  const parts = [
    ...part('Outcomes', changeTable(outcomes)),
    ...part('Numbers', changeTable(numbers)),
    ...part('New assertions', callList(added)),
    ...part('Gone assertions', callList(removed)),
    ...datasets.flatMap((change) => part('Columns of ', columnTable(change), change.name)),
  ]
  return {
    title: `${before.period} → ${after.period}`,
    content: [
      element('h1', {}, 'What changed'),
      element(
        'div',
        { class: 'lead' },
        sideLink(before),
        element('span', { class: 'soft' }, '→'),
        sideLink(after),
        element(
          'a',
          { class: 'button', href: addressOf('compare', '', { before: after.id, after: before.id }) },
          'the other way round',
        ),
      ),
      ...(parts.length === 0
        ? [element('p', { class: 'empty' }, 'nothing: every outcome, number and column is the same')]
        : parts),
    ],
  }
}

function sideOf(run: RunView) {
  return { record: run, profiles: new Map(run.profiles) }
}

function sideLink({ id, period, status, startedAt }: RunView): HTMLElement {
  return element(
    'span',
    { class: 'lead' },
    element('a', { href: addressOf('run', id) }, period),
    statusBadge(status),
    timeOf(startedAt),
  )
}

function part(title: string, content: HTMLElement | undefined, name = ''): readonly Node[] {
  return content === undefined ? [] : [element('h2', {}, title, element('span', { class: 'name' }, name)), content]
}

function changeTable(changes: readonly AssertionChange[]): HTMLElement | undefined {
  const rows = changes
    .slice(0, most)
    .map(({ before, after }) =>
      element(
        'tr',
        {},
        element('td', { class: 'number' }, outcomeMark(before.outcome), ' → ', outcomeMark(after.outcome)),
        element(
          'td',
          { class: 'text' },
          element('code', {}, after.call),
          element('div', { class: 'soft' }, after.test),
        ),
        element('td', { class: 'text number' }, formatFact(before.received)),
        element('td', { class: 'text number' }, formatFact(after.received)),
        element('td', { class: 'soft number' }, changeText(before.received, after.received)),
      ),
    )
  return tableOf(['', 'assertion', 'before#', 'after#', '#'], rows, changes.length)
}

function callList(assertions: readonly RunAssertion[]): HTMLElement | undefined {
  const rows = assertions
    .slice(0, most)
    .map(({ outcome, call, test, received }) =>
      element(
        'tr',
        {},
        element('td', {}, outcomeMark(outcome)),
        element('td', { class: 'text' }, element('code', {}, call), element('div', { class: 'soft' }, test)),
        element('td', { class: 'text number' }, formatFact(received)),
      ),
    )
  return tableOf(['', 'assertion', 'received#'], rows, assertions.length)
}

function columnTable({ before, after, columns }: DatasetChange): HTMLElement | undefined {
  const isKnown = before !== undefined && after !== undefined
  const rows = columns
    .slice(0, most)
    .map(({ column, kind, changes }) =>
      element(
        'tr',
        {},
        element('td', { class: 'text' }, column),
        element('td', {}, kind === 'numbers' ? '' : element('span', { class: 'badge held' }, kind)),
        element('td', { class: 'text' }, changesText(changes)),
      ),
    )
  const counts =
    isKnown && before.rows !== after.rows
      ? [
          element(
            'tr',
            {},
            element('td', {}, 'rows'),
            element('td'),
            element('td', {}, `${formatNumber(before.rows)} → ${formatNumber(after.rows)}`),
          ),
        ]
      : []
  return tableOf(['column', '', 'before → after'], [...counts, ...rows], columns.length)
}

function changesText(changes: ColumnChange['changes']): string {
  return changes
    .map(({ of, before, after }) => `${of} ${formatNumber(before, 4)} → ${formatNumber(after, 4)}`)
    .join('  ·  ')
}

function tableOf(heads: readonly string[], rows: readonly Node[], all: number): HTMLElement | undefined {
  if (rows.length === 0) return undefined
  const more =
    all > most ? element('p', { class: 'soft' }, `the first ${most} of ${counted(all, 'change')}`) : undefined
  return element('div', {}, table(heads, rows), more)
}
