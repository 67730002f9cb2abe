import type { OverviewView, RunLine } from './overviewView.js'

type Names = OverviewView['datasets']

/** Whether a run is one that the filters of an address ask for: `status`, `branch`, `monitor`, `dataset`, `day`, and any text `q`. */
export function matchesFilters(run: RunLine, filters: URLSearchParams, names: Names): boolean {
  const { id, status, period, startedAt, context, datasets } = run
  const named = datasets.flatMap((at) => names[at] ?? [])
  const facts = { status, branch: context.branch, monitor: context.monitor, day: startedAt.slice(0, 10) }
  const holds = Object.entries(facts).every(([name, value]) => {
    const wanted = filters.get(name) ?? ''
    return wanted === '' || value === wanted
  })
  const dataset = filters.get('dataset') ?? ''
  const words = (filters.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  if (!holds || (dataset !== '' && !named.some(({ key }) => key === dataset))) return false
  if (words.length === 0) return true
  const text = [id, status, period, startedAt, ...Object.values(context), ...named.map(({ name }) => name)]
  const all = text.join(' ').toLowerCase()
  return words.every((word) => all.includes(word))
}
