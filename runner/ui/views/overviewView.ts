import type { RunSummary } from '../../../src/store/runSummary.js'
import { keyOf } from './keyOf.js'
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
  /** Whether there are older ones. */
  readonly isCut: boolean
}

export interface MonitorLine {
  readonly name: string
  /** `0 6 * * *`, and globs of data. */
  readonly due: readonly string[]
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

export async function overviewView({ store, monitors, mostRuns }: ViewSource): Promise<OverviewView> {
  const found = await store.runs({ limit: mostRuns + 1 })
  const positions = new Map<string, number>()
  const positionOf = (name: string) => {
    const position = positions.get(name) ?? positions.size
    positions.set(name, position)
    return position
  }
  const runs = found.slice(0, mostRuns).map((run) => lineOf(run, positionOf))
  return {
    store: store.label,
    monitors: monitors.map(({ name, every, watch }) => ({ name, due: [every ?? [], watch ?? []].flat() })),
    datasets: [...positions.keys()].map((name) => ({ key: keyOf(name), name })),
    runs,
    isCut: found.length > mostRuns,
  }
}

function lineOf(run: RunSummary, positionOf: (name: string) => number): RunLine {
  const { id, period, startedAt, durationMs, status, outcome, counts, datasets } = run
  const { branch, commit, modelVersion, monitor, ci } = run.context
  return {
    ...{ id, period, startedAt, durationMs, status, outcome, counts },
    context: {
      ...(branch === undefined ? {} : { branch }),
      ...(commit === undefined ? {} : { commit }),
      ...(modelVersion === undefined ? {} : { modelVersion }),
      ...(monitor === undefined ? {} : { monitor }),
      ...(ci === undefined ? {} : { ci }),
    },
    datasets: [...new Set(datasets.map(({ name }) => positionOf(name)))],
  }
}
