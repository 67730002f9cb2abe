import type { RunEvent } from '../events.js'
import { withoutSecrets } from './withoutSecrets.js'

/** An event without secrets, for every reporter. */
export function redactEvent(event: RunEvent): RunEvent {
  return withoutSecrets(event)
}
