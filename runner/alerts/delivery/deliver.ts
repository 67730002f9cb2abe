import { setTimeout as wait } from 'node:timers/promises'
import type { Alert } from '../alert.js'
import { DeliveryError } from './deliveryError.js'
import { deliverOnce, type DeliveryLimits } from './deliverOnce.js'
import type { ResolvedChannel } from './resolvedChannel.js'

interface Patience extends DeliveryLimits {
  /** Milliseconds before the second try, the third, …; a receiver may ask for more, up to `mostMs`. */
  readonly pausesMs: readonly number[]
  readonly mostMs: number
}

const patience: Patience = { timeoutMs: 5_000, pausesMs: [500, 2_000], mostMs: 10_000 }

/** Delivers an alert, trying again where that may help. A `DeliveryError` says why it was not delivered. */
export async function deliver(alert: Alert, channel: ResolvedChannel, given: Partial<Patience> = {}): Promise<void> {
  const { pausesMs, mostMs, ...limits } = { ...patience, ...given }
  for (const pause of [...pausesMs, undefined]) {
    try {
      return await deliverOnce(alert, channel, limits)
    } catch (error) {
      if (!(error instanceof DeliveryError) || !error.mayPass || pause === undefined) throw error
      if (limits.signal?.aborted === true || error.retryAfterMs > mostMs) throw error
      await wait(Math.max(pause, error.retryAfterMs), undefined, { signal: limits.signal })
    }
  }
}
