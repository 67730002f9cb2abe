import type { Alert } from '../alert.js'
import { deliverOnce } from './deliverOnce.js'
import type { DeliveryLimits } from './deliveryLimits.js'
import type { ResolvedChannel } from './resolvedChannel.js'
import { retrying, type Patience } from './retrying.js'

const usual = { timeoutMs: 5_000, pausesMs: [500, 2_000], mostMs: 10_000 }

/** Delivers an alert, trying again where that may help. A `DeliveryError` says why it was not delivered. */
export async function deliver(
  alert: Alert,
  channel: ResolvedChannel,
  given: Partial<Patience & DeliveryLimits> = {},
): Promise<void> {
  const patience = { ...usual, ...given }
  return retrying(() => deliverOnce(alert, channel, patience), patience)
}
