import type { RunRecord } from '../../src/store/runRecord.js'
import type { Store } from '../../src/store/store.js'
import type { ResolvedChannel } from '../alerts/delivery/resolvedChannel.js'
import type { DueRun } from './dueRun.js'
import type { MonitorConfig } from './monitorConfig.js'

/** All that the life of monitors goes on in. */
export interface Monitoring {
  readonly store: Store
  /** Absolute. */
  readonly root: string
  readonly channels: Readonly<Record<string, ResolvedChannel>>
  /** Where exported pages are found. */
  readonly site: string | undefined
  /** Of this process, unlike any other's. */
  readonly holder: string
  readonly signal: AbortSignal
  readonly now: () => Date
  /** Does a run, until it ends or the signal ends it. */
  readonly perform: (monitor: MonitorConfig, due: DueRun, signal: AbortSignal) => Promise<Performed>
  /** Tells people a line. */
  readonly say: (line: string) => void
}

export interface Performed {
  /** From 128 on a signal broke it off. */
  readonly exitCode: number
  /** Absent when the run was not stored, or was never one. */
  readonly record?: RunRecord
  /** Why it came to no good end, if it did not. */
  readonly problem?: string
}
