import type { DataProfile } from '../profiles/dataProfile.js'
import type { RunRecord } from './runRecord.js'
import type { Store } from './store.js'

/** The numbers of a run's data by their names; without those that the store has lost. */
export async function profilesOf(store: Store, { datasets }: RunRecord): Promise<ReadonlyMap<string, DataProfile>> {
  const found = await Promise.all(
    datasets.map(async ({ name, profile }) => [name, (await store.profile(profile))?.numbers] as const),
  )
  return new Map(found.flatMap(([name, numbers]) => (numbers === undefined ? [] : [[name, numbers] as const])))
}
