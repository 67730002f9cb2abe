import { openStore } from '../../src/store/openStore.js'
import type { RunRecord } from '../../src/store/runRecord.js'
import type { StoredProfile } from '../../src/store/storedProfile.js'
import { StoreError } from '../../src/store/storeError.js'
import { CommandError } from '../commandError.js'
import { spool } from './spool.js'

interface Keeping {
  readonly url: string
  readonly root: string
}

/**
 * Puts a run into its store, after those that wait. When the store cannot be reached the run waits too, in a file, and that is an
 * error with exit code 3.
 */
export async function keepRun(
  { record, profiles }: { readonly record: RunRecord; readonly profiles: ReadonlyMap<string, StoredProfile> },
  { url, root }: Keeping,
): Promise<void> {
  const waiting = spool(root)
  try {
    const store = await openStore(url, root)
    try {
      await waiting.send(store)
      await store.putRun(record, profiles)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const isSpooled = await waiting.put(record, profiles).then(
      () => true,
      () => false,
    )
    throw new CommandError('E_STORE', error.message, {
      exitCode: 3,
      hint: isSpooled
        ? `run ${record.id} waits in ${waiting.label} and is sent by the next run that reaches the store`
        : `run ${record.id} is lost: ${waiting.label} cannot be written either`,
    })
  }
}
