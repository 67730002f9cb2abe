import type { Json } from '../../src/profiles/references/json.js'
import { contentOf } from '../../src/store/contentOf.js'
import type { RunDataset, RunError } from '../../src/store/runRecord.js'
import type { StoredProfile } from '../../src/store/storedProfile.js'
import { withoutSecrets } from '../text/withoutSecrets.js'
import type { SeenDataset } from './seenDataset.js'

interface Kept {
  readonly datasets: readonly RunDataset[]
  /** By address, of those whose content the store may not have. */
  readonly profiles: ReadonlyMap<string, StoredProfile>
  readonly problems: readonly RunError[]
}

/** The data of a run, each once, though several files may have looked at them. */
export function datasetsOf(seen: readonly SeenDataset[]): Kept {
  const datasets = new Map<string, RunDataset>()
  const profiles = new Map<string, StoredProfile>()
  const problems = new Map<string, RunError>()
  for (const data of seen) {
    if ('problem' in data) {
      problems.set(data.name, { message: `${data.name} has no profile: ${data.problem}` })
      continue
    }
    const { name, source, rows, fingerprint, profile } = data
    const key = JSON.stringify([name, source, fingerprint])
    // Files of tests have measured different things of the same data.
    const numbers = { ...datasets.get(key)?.numbers, ...data.numbers }
    const clean = withoutSecrets(profile)
    const address = typeof clean === 'string' ? clean : addressOf(clean)
    if (typeof clean !== 'string') profiles.set(address, clean)
    const facts = { name, ...(source === undefined ? {} : { source }), rows, fingerprint, profile: address, numbers }
    datasets.set(key, facts)
  }
  return { datasets: [...datasets.values()], profiles, problems: [...problems.values()] }
}

/** A profile came as JSON, so it is what JSON holds. */
function addressOf(profile: StoredProfile): string {
  return contentOf(profile as unknown as Json)
}
