import type { AlertKind } from './alert.js'
import type { AlertState } from './alertState.js'

const hour = 3_600_000

/** Milliseconds after which a state that goes on failing is told again, once each. */
const reminders = [hour, 6 * hour, 24 * hour]

interface Step {
  readonly state: AlertState
  /** Absent when nothing is to be told. */
  readonly kind?: AlertKind
}

/**
 * What a run's outcome makes of a monitor's state. Told are ok → failing, failing → ok, and a failing that lasts after 1, 6
 * and 24 hours. Runs that are further apart than that make one reminder of several. A first run that is fine is no news.
 */
export function nextAlertState(before: AlertState | undefined, outcome: AlertState['state'], at: Date): Step {
  const since = at.toISOString()
  if (outcome === 'ok') {
    if (before?.state === 'ok') return { state: before }
    const state: AlertState = { state: 'ok', since, reminders: 0 }
    return before === undefined ? { state } : { state, kind: 'recovered' }
  }
  if (before?.state !== 'failing') return { state: { state: 'failing', since, reminders: 0 }, kind: 'failing' }
  const lasted = at.getTime() - Date.parse(before.since)
  const due = reminders.filter((after) => lasted >= after).length
  if (due <= before.reminders) return { state: before }
  return { state: { ...before, reminders: due }, kind: 'stillFailing' }
}
