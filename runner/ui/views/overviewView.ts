import { datasetLine } from '../../../src/store/datasetLine.js'
import type { RunSummary } from '../../../src/store/runSummary.js'
import type { Store } from '../../../src/store/store.js'
import { waitingAlerts } from '../../alerts/waitingAlerts.js'
import type { MonitorConfig } from '../../monitor/monitorConfig.js'
import { keyOf } from './keyOf.js'
import { lineText } from './lineText.js'
import type { ViewSource } from './viewSource.js'

/** All runs at a glance. */
export interface OverviewView {
  /** How messages call the store. */
  readonly store: string
  /** Of the config. */
  readonly monitors: readonly MonitorLine[]
  /** All data that runs have looked at. */
  readonly datasets: readonly DatasetName[]
  /** Newest first. */
  readonly runs: readonly RunLine[]
  /** Older ones are at `overview/all`, or only in the store, or there are none. */
  readonly older: 'loadable' | 'stored' | 'none'
}

export interface MonitorLine {
  readonly name: string
  /** `0 6 * * *`, and globs of data. */
  readonly due: readonly string[]
  /** Alerts that could not be delivered yet. */
  readonly waiting: number
}

export interface DatasetName {
  readonly key: string
  readonly name: string
}

/** A run as lists show it. */
export interface RunLine extends Pick<RunSummary, 'id' | 'period' | 'startedAt' | 'durationMs' | 'status' | 'outcome'> {
  readonly counts: RunSummary['counts']
  readonly context: Pick<RunSummary['context'], 'branch' | 'commit' | 'modelVersion' | 'monitor' | 'ci'>
  /** Positions in the list of all data. */
  readonly datasets: readonly number[]
}

/** @param which  `all`, or the first ones only */
export async function overviewView(
  { store, monitors, mostRuns, firstRuns }: ViewSource,
  which: 'all' | 'first',
): Promise<OverviewView> {
  const most = which === 'all' ? mostRuns : Math.min(mostRuns, firstRuns)
  const found = await store.runs({ limit: most + 1 })
  const positions = new Map<string, number>()
  const datasets: DatasetName[] = []
  const positionOf = (name: string) => {
    const line = datasetLine(name)
    const position = positions.get(line) ?? positions.size
    if (position === positions.size) datasets.push({ key: keyOf(line), name: lineText(name) })
    positions.set(line, position)
    return position
  }
  const runs = found.slice(0, most).map((run) => lineOf(run, positionOf))
  return {
    store: store.label,
    monitors: await Promise.all(monitors.map((monitor) => monitorLine(store, monitor))),
    datasets,
    runs,
    older: found.length <= most ? 'none' : most < mostRuns ? 'loadable' : 'stored',
  }
}

async function monitorLine(store: Store, { name, every, watch }: MonitorConfig): Promise<MonitorLine> {
  const { waiting } = await waitingAlerts(store).read(name)
  return { name, due: [every ?? [], watch ?? []].flat(), waiting: waiting.length }
}

function lineOf(run: RunSummary, positionOf: (name: string) => number): RunLine {
  const { id, period, startedAt, durationMs, status, outcome, counts, context } = run
  const shown = Object.fromEntries(Object.entries(context).filter(([name]) => contextFacts.has(name)))
  const datasets = [...new Set(run.datasets.map(({ name }) => positionOf(name)))]
  return { id, period, startedAt, durationMs, status, outcome, counts, context: shown, datasets }
}

const contextFacts: ReadonlySet<string> = new Set(['branch', 'commit', 'modelVersion', 'monitor', 'ci'])
