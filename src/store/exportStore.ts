import type { Store } from './store.js'
import type { StoredProfile } from './storedProfile.js'
import type { StoreEvent } from './storeEvent.js'
import type { RunRecord } from './runRecord.js'

/** A line of an exported store. The first is its head; what others need comes before them. */
export type ExportedLine =
  | { readonly version: 1; readonly store: 'mltest' }
  | { readonly content: string; readonly profile: StoredProfile }
  | { readonly run: RunRecord }
  | { readonly event: StoreEvent }

/** All runs as they ended, oldest first, each after its profiles, then all that was decided. */
export async function* exportStore(store: Store): AsyncGenerator<ExportedLine> {
  yield { version: 1, store: 'mltest' }
  const told = new Set<string>()
  for (const { id } of (await store.runs()).toReversed()) {
    const run = await store.record(id)
    if (run === undefined) continue
    for (const { profile: content } of run.datasets) {
      const profile = told.has(content) ? undefined : await store.profile(content)
      told.add(content)
      if (profile !== undefined) yield { content, profile }
    }
    yield { run }
  }
  for (const event of await store.events()) yield { event }
}
