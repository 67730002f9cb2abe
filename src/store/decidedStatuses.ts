import type { RunStatus } from './runRecord.js'
import type { StoreEvent } from './storeEvent.js'

/** Statuses that were decided about runs, by their ids; for any other run the status counts with which it ended. `events` are oldest first. */
export function decidedStatuses(events: readonly StoreEvent[]): ReadonlyMap<string, RunStatus> {
  const statuses = new Map<string, RunStatus>()
  for (const { kind, run } of events) {
    if (kind === 'accept') statuses.set(run, 'accepted')
    if (kind === 'quarantine') statuses.set(run, 'quarantined')
  }
  return statuses
}
