import path from 'node:path'
import { decidedStatuses } from '../decidedStatuses.js'
import { keptRuns } from '../keptRuns.js'
import { matchesQuery } from '../matchesQuery.js'
import { pointsNow } from '../pointsNow.js'
import { reaching } from '../reaching.js'
import type { RunSummary } from '../runSummary.js'
import type { RunQuery, Store } from '../store.js'
import { checkFiles } from './checkFiles.js'
import { fileEvents } from './fileEvents.js'
import { fileLeases } from './fileLeases.js'
import { fileProfiles } from './fileProfiles.js'
import { fileRuns } from './fileRuns.js'
import { fileStates } from './fileStates.js'

/**
 * A store in a folder: a file of JSON a run, a profile, an event. Each is written beside its place, synced and renamed, so it is there whole or
 * not at all whenever a writer dies; no lock is held, and what is there is never changed.
 *
 * @param label  how messages call the folder
 */
export function openFileStore(folder: string, label: string): Store {
  const runs = fileRuns(folder)
  const profiles = fileProfiles(path.join(folder, 'profiles'))
  const events = fileEvents(path.join(folder, 'events'))
  const states = fileStates(path.join(folder, 'states'))
  const leases = fileLeases(path.join(folder, 'leases'))
  const here = <Result>(act: () => Promise<Result>) => reaching(label, act)
  const decided = async () => decidedStatuses((await events.all()).events)

  const found = async (query: RunQuery): Promise<readonly RunSummary[]> => {
    const statuses = await decided()
    const matching: RunSummary[] = []
    for await (const summary of runs.summaries()) {
      if (matching.length === query.limit) break
      const run = { ...summary, status: statuses.get(summary.id) ?? summary.status }
      if (matchesQuery(run, query)) matching.push(run)
    }
    return matching
  }
  return {
    label,
    putRun: (record, given = new Map()) =>
      here(async () => {
        for (const [content, profile] of given) await profiles.put(content, profile)
        await runs.put(record)
      }),
    run: (id) =>
      here(async () => {
        const [record, statuses] = await Promise.all([runs.read(id), decided()])
        return record && { ...record, status: statuses.get(id) ?? record.status }
      }),
    record: (id) => here(() => runs.read(id)),
    runs: (query = {}) => here(() => found(query)),
    metrics: () => here(() => runs.metrics()),
    history: (metric, since = '') =>
      here(async () => {
        const [points, statuses] = await Promise.all([runs.points(metric), decided()])
        return pointsNow(
          points.filter(({ startedAt }) => startedAt >= since),
          statuses,
        )
      }),
    profile: (content) => here(() => profiles.read(content)),
    putEvent: (event) => here(() => events.put(event)),
    events: (run) =>
      here(async () => (await events.all()).events.filter((event) => run === undefined || event.run === run)),
    states: {
      read: (kind, name) => here(() => states.read(kind, name)),
      write: (kind, name, value) => here(() => states.write(kind, name, value)),
      remove: (kind, name) => here(() => states.remove(kind, name)),
      list: (kind) => here(() => states.list(kind)),
    },
    lease: (name, holder, ms) => here(() => leases.lease(name, holder, ms)),
    release: (name, holder) => here(() => leases.release(name, holder)),
    check: () => here(() => checkFiles({ runs, profiles, events })),
    prune: (before) =>
      here(async () => {
        const all = await found({})
        const kept = keptRuns(all, before)
        const gone = new Set(all.map(({ id }) => id).filter((id) => !kept.has(id)))
        await runs.remove(gone)
        const about = (await events.all()).events.filter(({ run }) => gone.has(run))
        await events.remove(about.map(({ id }) => id))
        const needed = new Set(
          all.filter(({ id }) => kept.has(id)).flatMap(({ datasets }) => datasets.map(({ profile }) => profile)),
        )
        await profiles.removeOld((await profiles.all()).filter((content) => !needed.has(content)))
        return gone.size
      }),
    close: () => Promise.resolve(),
  }
}
