import { createHash } from 'node:crypto'
import { dataOf } from '../../matchers/drift/dataOf.js'
import { openSubject } from '../../matchers/openSubject.js'
import type { Dataset } from '../../src/datasets/dataset.js'
import { fingerprintOf } from '../../src/engines/fingerprintOf.js'
import type { Session } from '../../src/engines/openSession.js'
import { contentOf } from '../../src/store/contentOf.js'
import type { Json } from '../../src/profiles/references/json.js'
import type { RunDataset } from '../../src/store/runRecord.js'
import type { StoredProfile } from '../../src/store/storedProfile.js'
import type { PeriodDataset } from '../config/config.js'
import { datasetName } from '../../src/store/datasetName.js'
import type { SeenDataset } from '../storing/seenDataset.js'
import { storedProfileOf } from '../storing/storedProfileOf.js'
import { periodDataset } from './periodDataset.js'

interface How {
  readonly session: Session
  readonly root: string
  /** The same data in the run that looked at them last. */
  readonly known: (name: string) => Promise<RunDataset | undefined>
  /** What assertions have measured. */
  readonly numbersOf: (name: string) => Readonly<Record<string, number>>
  /** What the config says of their period. */
  readonly told: (data: PeriodDataset) => string | undefined
}

/**
 * Whole profiles of data that assertions have looked at, in two scans each. Files that have not changed since the store saw them
 * last are not read again.
 */
export async function profileDatasets(datasets: readonly Dataset[], how: How): Promise<readonly SeenDataset[]> {
  const different = new Map(
    datasets.map((dataset) => [JSON.stringify([datasetName(dataset), dataset.source.key]), dataset]),
  )
  const all: SeenDataset[] = []
  for (const dataset of different.values()) {
    const name = datasetName(dataset)
    try {
      all.push(await seen(name, dataset, how))
    } catch (error) {
      all.push({ name, problem: error instanceof Error ? error.message : String(error) })
    }
  }
  return all
}

async function seen(name: string, dataset: Dataset, how: How): Promise<SeenDataset> {
  const facts = periodDataset(dataset, how.root)
  const period = how.told(facts)
  const about = { ...facts, numbers: how.numbersOf(name), ...(period === undefined ? {} : { period }) }
  const look = await lookOf(dataset)
  const before = look === undefined ? undefined : await how.known(name)
  if (look !== undefined && before?.fingerprint === look)
    return { ...about, rows: before.rows, fingerprint: look, profile: before.profile }
  const profile = await profileOf(dataset, how.session)
  const fingerprint = look ?? contentOf(profile as unknown as Json)
  return { ...about, rows: profile.numbers.rows, fingerprint, profile }
}

async function profileOf(dataset: Dataset, session: Session): Promise<StoredProfile> {
  const [settled] = await session.settle([
    async (ask) => storedProfileOf(dataOf(await openSubject(dataset, session, ask, { call: '', isNot: false }))),
  ])
  if (settled?.status !== 'fulfilled') throw settled?.reason
  return settled.value
}

/** What a look at paths, sizes and times tells of files and how they are read; nothing of memory and servers. */
async function lookOf(dataset: Dataset): Promise<string | undefined> {
  const { source, options } = dataset
  if (source.kind !== 'files') return undefined
  const told = [
    source.key,
    await fingerprintOf(source),
    datasetName(dataset),
    options.sensitive,
    options.schema?.columns,
  ]
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(told, (_name, part: unknown) => (typeof part === 'bigint' ? String(part) : part)))
    .digest('hex')}`
}
