import type { Json } from '../../src/profiles/references/json.js'
import type { Store } from '../../src/store/store.js'
import type { Alert } from './alert.js'
import type { AlertState } from './alertState.js'

/** What is kept of a monitor's alerts, written as a whole: so a state is never noted without its alert, or the other way round. */
export interface AlertBook {
  readonly version: 1
  readonly state?: AlertState
  /** The run that was noted last. */
  readonly run?: string
  /** Alerts on their way, oldest first. */
  readonly waiting: readonly WaitingAlert[]
}

export interface WaitingAlert {
  readonly channel: string
  readonly alert: Alert
  /** How often it could not be delivered. */
  readonly tries: number
  /** Before this time a patient sender does not try again. */
  readonly after: string
}

interface AlertBooks {
  read(monitor: string): Promise<AlertBook>
  write(monitor: string, book: AlertBook): Promise<void>
}

const kind = 'alerts'

/** The alerts that a store keeps, by monitor. */
export function waitingAlerts({ states }: Pick<Store, 'states'>): AlertBooks {
  return {
    async read(monitor) {
      const known = await states.read(kind, monitor)
      // Written by none but `write`.
      return known === undefined ? { version: 1, waiting: [] } : (known as unknown as AlertBook)
    },
    write: (monitor, book) => states.write(kind, monitor, book as unknown as Json),
  }
}
