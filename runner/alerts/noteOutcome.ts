import { newId } from '../../src/store/newId.js'
import type { MonitorConfig } from '../monitor/monitorConfig.js'
import type { Monitoring, Performed } from '../monitor/monitoring.js'
import { alertId } from './alertId.js'
import { alertOf } from './alertOf.js'
import { nextAlertState } from './nextAlertState.js'
import { waitingAlerts, type WaitingAlert } from './waitingAlerts.js'

/** Notes how a run ended, and with it the alerts that this makes due; a run that was noted already changes nothing. */
export async function noteOutcome(
  { name, alerts = [] }: Pick<MonitorConfig, 'name' | 'alerts'>,
  performed: Performed,
  { store, now, site }: Pick<Monitoring, 'store' | 'now' | 'site'>,
): Promise<void> {
  const { record, exitCode } = performed
  const at = now()
  const run = { ...performed, id: record?.id ?? newId(at.getTime()) }
  const books = waitingAlerts(store)
  const book = await books.read(name)
  if (book.run === run.id) return
  const isOk = record === undefined ? exitCode === 0 : record.status !== 'failed'
  const { state, kind } = nextAlertState(book.state, isOk ? 'ok' : 'failing', at)
  const told = (): readonly WaitingAlert[] => {
    if (kind === undefined || alerts.length === 0) return []
    const id = alertId(name, kind, state)
    const alert = alertOf({ id, kind, monitor: name, at, since: state.since, run, site })
    return alerts.map((channel) => ({ channel, alert, tries: 0, after: at.toISOString() }))
  }
  await books.write(name, { version: 1, state, run: run.id, waiting: [...book.waiting, ...told()] })
}
