import { newId } from './newId.js'
import type { Store } from './store.js'
import type { StoreEvent } from './storeEvent.js'

interface Decision {
  /** Whoever decides. */
  readonly by: string
  readonly because?: string
  /** Milliseconds since 1970: now. */
  readonly at?: number
}

/** Records what somebody decided about a run; its record stays as it is. */
export async function decide(
  store: Store,
  run: string,
  kind: 'accept' | 'quarantine',
  { by, because, at = Date.now() }: Decision,
): Promise<StoreEvent> {
  const event: StoreEvent = {
    version: 1,
    id: newId(at),
    kind,
    run,
    at: new Date(at).toISOString(),
    by,
    ...(because === undefined ? {} : { because }),
  }
  await store.putEvent(event)
  return event
}
