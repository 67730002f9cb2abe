import { counted } from '../../../src/verdicts/counted.js'
import { failingNow } from '../views/failingNow.js'
import { matchesFilters } from '../views/matchesFilters.js'
import type { OverviewView, RunLine } from '../views/overviewView.js'
import { readAddress } from './readAddress.js'
import { comparisonTray } from './comparisonTray.js'
import { element } from './element.js'
import { runRow } from './runRow.js'
import { setFilter } from './setFilter.js'
import { table } from './table.js'

/** Rows that are drawn at once; more on demand. */
const page = 100

interface RunTable {
  readonly content: HTMLElement
  /** Draws the runs that the filters of the address leave. */
  readonly update: () => void
}

/** Runs, those that fail now first, then the newest. */
export function runTable({ runs, datasets, older }: OverviewView): RunTable {
  const tray = comparisonTray()
  const content = element('div')
  const failing = new Set(failingNow(runs))
  const update = () => {
    const { filters } = readAddress()
    const shown = Math.max(page, Math.floor(Number(filters.get('rows'))) || 0)
    const found = runs.filter((run) => matchesFilters(run, filters, datasets))
    const first = found.filter((run) => failing.has(run))
    const rest = found.filter((run) => !failing.has(run))
    const showMore = () => {
      setFilter('rows', String(shown + page * 5))
      update()
    }
    const rows = [
      ...group('failing now', first, datasets, tray.chosen, shown),
      ...group(first.length > 0 ? 'latest' : '', rest, datasets, tray.chosen, shown),
    ]
    const more = element('button', { class: 'more', click: showMore }, 'older runs')
    const isAll = rest.length <= shown && first.length <= shown
    const others = older === 'stored' ? ' of the newest; mltest history knows the older ones, too' : ''
    content.replaceChildren(
      found.length === 0 ? element('p', { class: 'empty' }, 'no run is like this') : table(heads, rows),
      isAll ? '' : more,
      element('p', { class: 'soft' }, counted(found.length, 'run'), others),
      tray.content,
    )
  }
  update()
  return { content, update }
}

const heads = ['', 'status', 'period', 'tests#', 'data', 'by', 'branch', 'model', 'took#', 'started#', 'run']

function group(
  name: string,
  runs: readonly RunLine[],
  datasets: OverviewView['datasets'],
  chosen: Parameters<typeof runRow>[2],
  shown: number,
): readonly Node[] {
  if (runs.length === 0) return []
  const head = element('tr', { class: 'group' }, element('td', { colspan: heads.length }, name))
  return [...(name === '' ? [] : [head]), ...runs.slice(0, shown).map((run) => runRow(run, datasets, chosen))]
}
