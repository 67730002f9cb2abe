import type { RunDataset, RunRecord } from '../../src/store/runRecord.js'

/** What is told when a monitor's state has changed or has lasted; `mltest/schemas/alert.json` describes it. */
export interface Alert {
  readonly version: 1
  /** The same for every try and every channel: one state of one monitor. */
  readonly id: string
  readonly kind: AlertKind
  readonly monitor: string
  /** When it was decided. */
  readonly at: string
  /** Since when the state lasts. */
  readonly since: string
  readonly run: AlertedRun
  /** The worst three. */
  readonly failures: readonly AlertFailure[]
  readonly moreFailures: number
  readonly links: AlertLinks
}

export type AlertKind = 'failing' | 'stillFailing' | 'recovered' | 'test'

/** The run that brought it about, as the store keeps it, without its assertions. */
export interface AlertedRun extends Pick<
  RunRecord,
  'id' | 'period' | 'startedAt' | 'durationMs' | 'status' | 'outcome' | 'context' | 'counts'
> {
  /** At most twenty. */
  readonly datasets: readonly Pick<RunDataset, 'name' | 'rows'>[]
}

export interface AlertFailure {
  /** Full name; of a file that did not load, its path. */
  readonly test: string
  readonly file: string
  readonly message: string
}

export interface AlertLinks {
  /** Of the run's page in an exported site. */
  readonly run?: string
  /** Of the CI job, with its reports. */
  readonly report?: string
}
