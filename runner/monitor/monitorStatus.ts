import type { RunStatus } from '../../src/store/runRecord.js'
import type { Store } from '../../src/store/store.js'
import { waitingAlerts } from '../alerts/waitingAlerts.js'
import type { MonitorConfig } from './monitorConfig.js'
import { nextTime } from './nextTime.js'

/** How a monitor stands. */
export interface MonitorStatus {
  readonly name: string
  /** Absent before its first run. */
  readonly state?: 'ok' | 'failing'
  readonly since?: string
  readonly lastRun?: {
    readonly id: string
    readonly period: string
    readonly startedAt: string
    readonly status: RunStatus
  }
  /** By the clock. */
  readonly next?: string
  readonly waitingAlerts: number
}

export async function monitorStatus(store: Store, monitor: MonitorConfig, now: Date): Promise<MonitorStatus> {
  const { name } = monitor
  const { state, waiting } = await waitingAlerts(store).read(name)
  const [newest] = await store.runs({ monitor: name, limit: 1 })
  const next = nextTime(monitor, now)
  return {
    name,
    ...(state === undefined ? {} : { state: state.state, since: state.since }),
    ...(newest === undefined ? {} : { lastRun: { id: newest.id, period: newest.period, startedAt: newest.startedAt, status: newest.status } }), // prettier-ignore
    ...(next === undefined ? {} : { next: next.toISOString() }),
    waitingAlerts: waiting.length,
  }
}
