import { setTimeout as wait } from 'node:timers/promises'
import { DeliveryError } from './deliveryError.js'

export interface Patience {
  /** Milliseconds before the second try, the third, …; a receiver may ask for more, up to `mostMs`. */
  readonly pausesMs: readonly number[]
  readonly mostMs: number
  readonly signal?: AbortSignal | undefined
}

/** Tries again where that may help. The last `DeliveryError` says why it came to nothing. */
export async function retrying(act: () => Promise<void>, { pausesMs, mostMs, signal }: Patience): Promise<void> {
  for (const pause of [...pausesMs, undefined]) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof DeliveryError) || !error.mayPass || pause === undefined) throw error
      if (signal?.aborted === true || error.retryAfterMs > mostMs) throw error
      await wait(Math.max(pause, error.retryAfterMs), undefined, { signal })
    }
  }
}
