import type { Dataset } from '../../src/datasets/dataset.js'
import { datasetName } from '../../src/store/datasetName.js'
import { openStore } from '../../src/store/openStore.js'
import type { RunDataset } from '../../src/store/runRecord.js'
import { openPast } from '../../src/store/references/openPast.js'
import type { Past } from '../../src/store/references/past.js'
import type { Store } from '../../src/store/store.js'
import type { PeriodDataset } from '../config/config.js'
import type { FileJob } from '../pool/protocol.js'
import type { Loader } from './loadTsx.js'
import { periodDataset } from './periodDataset.js'
import { periodTeller } from './periodTeller.js'

/** What a file's tests see of earlier runs. */
export interface FilePast extends Past {
  /** What assertions have measured of data so far, by metric. */
  readonly numbersOf: (name: string) => Readonly<Record<string, number>>
  /** The same data in the run that looked at them last; nothing where the store cannot say it. */
  readonly known: (name: string) => Promise<RunDataset | undefined>
  /** What the config says of data; nothing when the command line said it, or nobody did. */
  readonly told: (data: PeriodDataset) => string | undefined
  close(): Promise<void>
}

/** The store is opened when it is first asked; there is no past without one. */
export async function openFilePast({ root, settings }: FileJob, load: Loader): Promise<FilePast | undefined> {
  const { store: url } = settings
  if (url === undefined) return undefined
  let opening: Promise<Store> | undefined
  const store = () => (opening ??= openStore(url, root))
  const told = await periodTeller(settings, load)
  const day = settings.startedAt.slice(0, 'yyyy-mm-dd'.length)
  const periodOf = (dataset: Dataset) => settings.period ?? told(periodDataset(dataset, root)) ?? day
  const numbers = new Map<string, Map<string, number>>()
  const measured = (dataset: Dataset, key: string, number: number) => {
    const name = datasetName(dataset)
    numbers.set(name, (numbers.get(name) ?? new Map<string, number>()).set(key, number))
  }
  return {
    ...openPast(store, { now: Date.parse(settings.startedAt), periodOf, measured }),
    numbersOf: (name) => Object.fromEntries(numbers.get(name) ?? []),
    told,
    async known(name) {
      try {
        const [run] = await (await store()).runs({ dataset: name, limit: 1 })
        return run?.datasets.find((each) => each.name === name)
      } catch {
        // What cannot be reached now is told when the run is put into it.
        return undefined
      }
    },
    async close() {
      await (await opening?.catch(() => undefined))?.close()
    },
  }
}
