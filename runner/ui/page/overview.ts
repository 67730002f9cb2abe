import { counted } from '../../../src/verdicts/counted.js'
import { failingNow } from '../views/failingNow.js'
import type { OverviewView, RunLine } from '../views/overviewView.js'
import { activity } from './activity.js'
import { chips } from './chips.js'
import { choice } from './choice.js'
import { datasetCard } from './datasetCard.js'
import { element } from './element.js'
import { load } from './load.js'
import { monitorCard } from './monitorCard.js'
import { runTable } from './runTable.js'
import { searchBox } from './searchBox.js'
import { timeOf } from './timeOf.js'
import type { View } from './view.js'

/** Cards that are shown of data at once. */
const mostCards = 24

/** Monitors, data and the latest runs, failing ones first. Of many runs the newest are drawn at once, and then all. */
export const overview: View = async () => {
  const first = await load('overview')
  const content = element('div', {}, partsOf(first))
  if (first.older === 'loadable')
    void load('overview', 'all').then(
      (all) => redraw(content, all),
      // What is there already stays there; the next look at the server tells whether it is gone.
      () => undefined,
    )
  return { title: 'Overview', content: [content] }
}

/** Filters are kept by the address; only whoever types must not lose the place. */
function redraw(content: HTMLElement, view: OverviewView): void {
  const isTyping = document.activeElement?.matches('input[type=search]') === true
  content.replaceChildren(...partsOf(view))
  const search = content.querySelector<HTMLInputElement>('input[type=search]')
  if (!isTyping || search === null) return
  search.focus()
  search.setSelectionRange(search.value.length, search.value.length)
}

function partsOf(view: OverviewView): readonly Node[] {
  const { runs, datasets, store } = view
  if (runs.length === 0) return [nothingYet(store)]
  const table = runTable(view)
  const monitors = monitorsOf(view)
  const drawn = activity(runs)
  return [
    headline(view),
    ...section('Monitors', cards(monitors.map((monitor) => monitorCard(monitor, of(runs, monitor.name))))),
    ...section('Data', cards(datasetCards(view))),
    element('h2', {}, 'Runs'),
    ...(drawn === undefined ? [] : [drawn]),
    element(
      'div',
      { class: 'bar' },
      searchBox('Find by period, commit, branch, data, id', table.update),
      chips('status', statusesOf(runs), table.update),
      choice('monitor', 'all monitors', named(monitors.map(({ name }) => name)), table.update),
      choice('branch', 'all branches', named(runs.map(({ context }) => context.branch)), table.update),
      choice(
        'dataset',
        'all data',
        datasets.map(({ key, name }) => [key, name] as const),
        table.update,
      ),
    ),
    table.content,
  ]
}

/** How things stand, to be read from across the room. */
function headline({ runs, store, older }: OverviewView): HTMLElement {
  const failing = failingNow(runs).length
  const [text, tone] = failing === 0 ? ['nothing is failing', 'good'] : [`${counted(failing, 'run')} failing`, 'bad']
  const others = older === 'none' ? '' : ' and older ones'
  return element(
    'div',
    { class: 'lead' },
    element('h1', { class: tone }, text),
    element(
      'span',
      { class: 'soft' },
      `${counted(runs.length, 'run')}${others} in ${store}, the last `,
      timeOf(runs[0]?.startedAt ?? ''),
    ),
  )
}

function section(title: string, content: HTMLElement): readonly Node[] {
  return content.children.length === 0 ? [] : [element('h2', {}, title), content]
}

function cards(all: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'cards' }, all)
}

/** Those of the config, then those that only runs tell of; failing ones first. */
function monitorsOf({ monitors, runs }: OverviewView): OverviewView['monitors'] {
  const known = new Set(monitors.map(({ name }) => name))
  const ran = named(runs.map(({ context }) => context.monitor)).map(([name]) => name)
  return [...monitors, ...ran.filter((name) => !known.has(name)).map((name) => ({ name, due: [], waiting: 0 }))]
}

function of(runs: readonly RunLine[], monitor: string): readonly RunLine[] {
  return runs.filter(({ context }) => context.monitor === monitor)
}

function datasetCards({ datasets, runs }: OverviewView): readonly HTMLElement[] {
  return datasets.slice(0, mostCards).map((dataset, at) =>
    datasetCard(
      dataset,
      runs.filter((run) => run.datasets.includes(at)),
    ),
  )
}

function statusesOf(runs: readonly RunLine[]): readonly (readonly [string, string])[] {
  const counts = new Map<string, number>()
  for (const { status } of runs) counts.set(status, (counts.get(status) ?? 0) + 1)
  return ['failed', 'quarantined', 'candidate', 'accepted'].flatMap((status) => {
    const count = counts.get(status)
    return count === undefined ? [] : [[status, `${status} ${count}`] as const]
  })
}

function named(names: readonly (string | undefined)[]): readonly (readonly [string, string])[] {
  const known = new Set(names.filter((name) => name !== undefined))
  return [...known].sort().map((name) => [name, name])
}

function nothingYet(store: string): HTMLElement {
  return element(
    'div',
    { class: 'empty' },
    element('h1', {}, 'No runs yet'),
    element('p', {}, `Runs that are kept in ${store} appear here as soon as they have ended.`),
  )
}
