import { counted } from '../../../src/verdicts/counted.js'
import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import { bounded } from '../../storing/bounded.js'
import { formatDuration } from '../../text/formatDuration.js'
import type { AssertionLine, RunView } from '../views/runView.js'
import { readAddress } from './readAddress.js'
import { addressOf } from './addressOf.js'
import { assertionTable } from './assertionTable.js'
import { chips } from './chips.js'
import { decisionButtons } from './decisionButtons.js'
import { element } from './element.js'
import { factList } from './factList.js'
import { load } from './load.js'
import { searchBox } from './searchBox.js'
import { statusBadge } from './statusBadge.js'
import { timeOf } from './timeOf.js'
import type { View } from './view.js'

/** Rows that are drawn at once; a filter finds the others. */
const mostRows = 1_000
const order = { error: 0, fail: 1, inconclusive: 2, pass: 3 } as const

/** A run: by whom, of what, what was decided about it, and each assertion with its numbers, failing ones first. */
export const run: View = async ({ key }) => {
  const view = await load('run', key)
  const list = element('div')
  const update = () => list.replaceChildren(...listed(view))
  update()
  return {
    title: `Run of ${view.period}`,
    content: [
      heading(view),
      contextOf(view),
      ...view.events.map(decisionText),
      ...view.errors.map(({ file, test, message }) =>
        element('pre', { class: 'bad' }, [file, test].filter(Boolean).join(' › '), '\n', message),
      ),
      dataTable(view),
      element('h2', {}, 'Assertions'),
      element(
        'div',
        { class: 'bar' },
        searchBox('Find by test, column, call', update),
        chips('outcome', outcomesOf(view.assertions), update),
      ),
      list,
    ],
  }
}

function heading(view: RunView): HTMLElement {
  const { id, period, status, earlier } = view
  const compare =
    earlier &&
    element(
      'a',
      { class: 'button', href: compareAddress(earlier.id, id) },
      `Compare with ${bounded(earlier.period, 24)}`,
    )
  return element(
    'div',
    { class: 'lead' },
    element('h1', {}, `Run of ${period}`),
    statusBadge(status),
    element('span', { class: 'space' }),
    compare,
    decisionButtons(view),
  )
}

function compareAddress(before: string, after: string): string {
  return addressOf('compare', '', { before, after })
}

function contextOf({ id, startedAt, durationMs, outcome, counts, context }: RunView): HTMLElement {
  const { commit, dirty, branch, ci, jobUrl, actor, modelVersion, host, mltest, monitor } = context
  const tests = Object.entries({ ...counts, 'not run': counts.notRun, notRun: 0 })
  return factList({
    outcome,
    tests: tests.flatMap(([name, count]) => (count === 0 ? [] : [`${formatNumber(count)} ${name}`])).join(', '),
    started: element('span', {}, timeOf(startedAt), ` · ${startedAt.slice(0, 16).replace('T', ' ')} UTC`),
    took: formatDuration(durationMs),
    branch,
    commit: commit && `${commit.slice(0, 12)}${dirty === true ? ', with changes' : ''}`,
    model: modelVersion,
    monitor,
    ci: ci === undefined ? undefined : jobLink(ci, jobUrl),
    by: [actor, host].filter(Boolean).join(' on '),
    mltest,
    run: element('code', {}, id),
  })
}

/** Only a web address becomes a link; a record may say anything. */
function jobLink(ci: string, url: string | undefined): Node | string {
  return url !== undefined && /^https?:\/\//i.test(url)
    ? element('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, ci)
    : ci
}

function decisionText({ kind, by, at, because }: RunView['events'][number]): HTMLElement {
  const what = { accept: 'accepted', quarantine: 'quarantined', recalibrate: 'bounds recalibrated' }[kind]
  return element(
    'p',
    { class: 'notice' },
    element('strong', {}, what),
    ` by ${by}, `,
    timeOf(at),
    because === undefined ? '' : `: ${because}`,
  )
}

function dataTable({ datasets }: RunView): HTMLElement {
  const rows = datasets.map(({ key, name, source, rows }) =>
    element(
      'div',
      { class: 'lead' },
      element('a', { href: addressOf('dataset', key) }, name),
      element('span', { class: 'soft number' }, counted(rows, 'row')),
      element('span', { class: 'soft' }, source),
    ),
  )
  return element('div', {}, rows.length === 0 ? undefined : element('h2', {}, 'Data'), rows)
}

function listed({ assertions }: RunView): readonly Node[] {
  const { filters } = readAddress()
  const outcome = filters.get('outcome') ?? ''
  const words = (filters.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = assertions
    .filter(
      (each) => (outcome === '' || each.outcome === outcome) && words.every((word) => textOf(each).includes(word)),
    )
    .toSorted((a, b) => order[a.outcome] - order[b.outcome])
  if (found.length === 0) return [element('p', { class: 'empty' }, 'no assertion is like this')]
  const more =
    found.length > mostRows ? element('p', { class: 'soft' }, `and ${found.length - mostRows} more`) : undefined
  return [assertionTable(found.slice(0, mostRows)), ...(more === undefined ? [] : [more])]
}

function textOf({ file, test, call, dataset, columns }: AssertionLine): string {
  return [file, test, call, dataset, ...columns].join(' ').toLowerCase()
}

function outcomesOf(assertions: readonly AssertionLine[]): readonly (readonly [string, string])[] {
  const counts = new Map<string, number>()
  for (const { outcome } of assertions) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return Object.keys(order).flatMap((name) => {
    const count = counts.get(name)
    return count === undefined ? [] : [[name, `${name} ${count}`] as const]
  })
}
