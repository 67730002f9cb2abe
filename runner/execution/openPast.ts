import { openStore } from '../../src/store/openStore.js'
import type { RunDataset } from '../../src/store/runRecord.js'
import type { Store } from '../../src/store/store.js'
import type { PeriodDataset } from '../config/config.js'
import type { FileJob } from '../pool/protocol.js'
import type { Loader } from './openLoader.js'
import { periodTeller } from './periodTeller.js'

/** What a file's tests see of earlier runs. */
export interface FilePast {
  /** The same data in the run that looked at them last; nothing where the store cannot say it. */
  readonly known: (name: string) => Promise<RunDataset | undefined>
  /** What the config says of data; nothing when the command line said it, or nobody did. */
  readonly periodOf: (data: PeriodDataset) => string | undefined
  close(): Promise<void>
}

/** The store is opened when it is first asked; there is no past without one. */
export async function openPast({ root, settings }: FileJob, load: Loader): Promise<FilePast | undefined> {
  const { store: url } = settings
  if (url === undefined) return undefined
  let opening: Promise<Store> | undefined
  const store = () => (opening ??= openStore(url, root))
  return {
    async known(name) {
      try {
        const [run] = await (await store()).runs({ dataset: name, limit: 1 })
        return run?.datasets.find((each) => each.name === name)
      } catch {
        // What cannot be reached now is told when the run is put into it.
        return undefined
      }
    },
    periodOf: await periodTeller(settings, load),
    async close() {
      await (await opening?.catch(() => undefined))?.close()
    },
  }
}
