import { createHash } from 'node:crypto'
import type { AlertKind } from './alert.js'
import type { AlertState } from './alertState.js'

/**
 * The id of an alert, from what it tells: decided twice, after a crash in between, it is the same one, and a receiver that
 * keeps ids sees each state once.
 */
export function alertId(monitor: string, kind: AlertKind, { since, reminders }: AlertState): string {
  return createHash('sha256')
    .update(JSON.stringify([monitor, kind, since, reminders]))
    .digest('hex')
    .slice(0, 32)
}
