import type { RunRecord } from '../../src/store/runRecord.js'
import type { Store } from '../../src/store/store.js'

/** The newest run of a monitor in the store that started at or after a time. */
export async function recordSince(store: Store, monitor: string, since: string): Promise<RunRecord | undefined> {
  const [newest] = await store.runs({ monitor, since, limit: 1 })
  return newest === undefined ? undefined : store.run(newest.id)
}
