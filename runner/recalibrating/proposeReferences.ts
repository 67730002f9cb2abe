import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { glob } from 'tinyglobby'
import { decodeProfile } from '../../src/profiles/decodeProfile.js'
import { encodeProfile } from '../../src/profiles/encodeProfile.js'
import { mergeProfiles } from '../../src/profiles/mergeProfiles.js'
import type { Profile } from '../../src/profiles/profile.js'
import type { Json } from '../../src/profiles/references/json.js'
import { readReferences } from '../../src/profiles/references/readReferences.js'
import { tellChange } from '../../src/profiles/told/tellChange.js'
import { chooseRuns } from '../../src/store/references/chooseRuns.js'
import type { Store } from '../../src/store/store.js'

/** A new profile for an entry of a reference file. */
export interface ReferenceProposal {
  /** Absolute, and relative to the root. */
  readonly path: string
  readonly file: string
  readonly entry: string
  /** Why: what changed, as a person would say it, and from which runs. */
  readonly reason: readonly string[]
  readonly runs: readonly string[]
  readonly profile: Json
}

/** An entry for which nothing can be proposed, and why. */
export interface ReferenceLeft {
  readonly file: string
  readonly entry: string
  readonly because: string
}

interface Proposed {
  readonly proposals: readonly ReferenceProposal[]
  readonly left: readonly ReferenceLeft[]
}

/**
 * What the references of a project would be if they were made of the last accepted periods of the same data.
 *
 * @param filters  parts of paths of reference files or of entries; none is all
 * @param periods  at most so many
 */
export async function proposeReferences(
  store: Store,
  { root, filters, periods }: { readonly root: string; readonly filters: readonly string[]; readonly periods: number },
): Promise<Proposed> {
  const proposals: ReferenceProposal[] = []
  const left: ReferenceLeft[] = []
  const files = await glob('**/__references__/*.json', { cwd: root, ignore: ['**/node_modules/**'], dot: true })
  for (const file of files.toSorted()) {
    const references = (await readReferences(path.join(root, file), file)) ?? {}
    for (const [entry, stored] of Object.entries(references)) {
      if (filters.length > 0 && !filters.some((filter) => `${file} ${entry}`.includes(filter))) continue
      const before = decodeProfile(stored)
      const found = await lastPeriods(store, before, periods)
      if (typeof found === 'string') left.push({ file, entry, because: found })
      else if (!isDeepStrictEqual(encodeProfile(found.profile), stored)) {
        const reason = tellChange(before, found.profile)
        const { profile, runs } = found
        proposals.push({ path: path.join(root, file), file, entry, reason, runs, profile: encodeProfile(profile) })
      }
    }
  }
  return { proposals, left }
}

/** The merged profile of the same columns, or why there is none. */
async function lastPeriods(
  store: Store,
  before: Profile,
  periods: number,
): Promise<{ readonly profile: Profile; readonly runs: readonly string[] } | string> {
  const accepted = await store.runs({ status: 'accepted', dataset: before.source })
  const runs = chooseRuns(accepted, { kind: 'periods', count: periods }, { period: '', now: Infinity })
  const profiles: Profile[] = []
  const taken: string[] = []
  for (const run of runs) {
    const known = run.datasets.find(({ name }) => name === before.source) ?? run.datasets[0]
    const stored = known === undefined ? undefined : await store.profile(known.profile)
    const profile = stored === undefined ? undefined : ofColumns(decodeProfile(stored.reference), before)
    if (profile === undefined) continue
    profiles.push(profile)
    taken.push(run.id)
  }
  const [newest, ...older] = profiles
  if (newest === undefined)
    return accepted.length === 0
      ? `the store knows no accepted run of ${before.source}`
      : 'its columns, bins or special values are not those that the store keeps'
  return { profile: mergeProfiles([newest, ...older], before.source).profile, runs: taken }
}

/** The part of a profile that a reference has; nothing when it was made in another way. */
function ofColumns(profile: Profile, { bins, specials, columns }: Profile): Profile | undefined {
  const names = Object.entries(columns)
  const isLike =
    profile.bins === bins &&
    specials.length === 0 &&
    names.every(([name, { kind }]) => Object.hasOwn(profile.columns, name) && profile.columns[name]?.kind === kind)
  const part = names.flatMap(([name]) => {
    const column = profile.columns[name]
    return column === undefined ? [] : [[name, column] as const]
  })
  return isLike ? { ...profile, columns: Object.fromEntries(part) } : undefined
}
