import type { Store } from '../../src/store/store.js'
import type { MetricFamily } from '../openmetrics/metricFamily.js'
import { expositionOf } from '../openmetrics/expositionOf.js'
import { familiesOf } from '../openmetrics/familiesOf.js'
import type { MonitorConfig } from './monitorConfig.js'
import { monitorStatus, type MonitorStatus } from './monitorStatus.js'

/** What `GET /metrics` answers: how monitors stand, and the numbers of the latest run of each. */
export async function monitorMetrics(store: Store, monitors: readonly MonitorConfig[], now: Date): Promise<string> {
  const statuses = await Promise.all(monitors.map((monitor) => monitorStatus(store, monitor, now)))
  const runs = await Promise.all(
    statuses.map(async ({ name, lastRun }) => {
      const run = lastRun === undefined ? undefined : await store.run(lastRun.id)
      return run === undefined ? [] : [{ labels: { monitor: name }, run }]
    }),
  )
  const gauge = (name: string, help: string, valueOf: (status: MonitorStatus) => number | undefined): MetricFamily => ({
    ...{ name, help },
    samples: statuses.flatMap((status) => {
      const value = valueOf(status)
      return value === undefined ? [] : [{ labels: { monitor: status.name }, value }]
    }),
  })
  return expositionOf([
    gauge('mltest_monitor_failing', 'Whether a monitor is failing: 1, else 0.', ({ state }) =>
      state === undefined ? undefined : Number(state === 'failing'),
    ),
    gauge('mltest_monitor_alerts_waiting', 'Alerts that could not be delivered yet.', (status) => status.waitingAlerts),
    {
      ...gauge('mltest_monitor_next_timestamp_seconds', 'When a monitor is next due, since 1970.', ({ next }) =>
        next === undefined ? undefined : Date.parse(next) / 1000,
      ),
      unit: 'seconds',
    },
    ...familiesOf(runs.flat()),
  ])
}
