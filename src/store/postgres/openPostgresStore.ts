import { decidedStatuses } from '../decidedStatuses.js'
import { keptRuns } from '../keptRuns.js'
import { pointsNow } from '../pointsNow.js'
import { reaching } from '../reaching.js'
import type { Store } from '../store.js'
import { checkTables } from './checkTables.js'
import { connect } from './connect.js'
import type { Database } from './database.js'
import { migrate } from './migrate.js'
import { tableEvents } from './tableEvents.js'
import { tableLeases } from './tableLeases.js'
import { tableProfiles } from './tableProfiles.js'
import { tableRuns } from './tableRuns.js'
import { tableStates } from './tableStates.js'

/**
 * A store in Postgres: a run is one transaction. Tables are made when the store is first asked for something.
 *
 * @param label  how messages call it, without a password
 */
export function openPostgresStore(url: string, label: string): Store {
  let opening: Promise<Database> | undefined
  const open = async () => {
    const database = await connect(url)
    try {
      await migrate(database, label)
      return database
    } catch (error) {
      await database.close()
      throw error
    }
  }
  const here = <Result>(act: (database: Database) => Promise<Result>): Promise<Result> =>
    reaching(label, async () => {
      opening ??= open()
      // A server that was away may be back when it is asked again.
      const database = await opening.catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return act(database)
    })
  return {
    label,
    putRun: (record, profiles = new Map()) =>
      here((database) =>
        database.transaction(async (inside) => {
          await tableProfiles(inside).put(profiles)
          await tableRuns(inside).put(record)
        }),
      ),
    run: (id) => here((database) => tableRuns(database).read(id)),
    record: (id) => here((database) => tableRuns(database).record(id)),
    runs: (query = {}) => here((database) => tableRuns(database).find(query)),
    metrics: () => here((database) => tableRuns(database).metrics()),
    history: (metric, since = '') =>
      here(async (database) => {
        const [points, events] = await Promise.all([
          tableRuns(database).points(metric, since),
          tableEvents(database).all(undefined),
        ])
        return pointsNow(points, decidedStatuses(events))
      }),
    profile: (content) => here((database) => tableProfiles(database).read(content)),
    putEvent: (event) => here((database) => tableEvents(database).put(event)),
    events: (run) => here((database) => tableEvents(database).all(run)),
    states: {
      read: (kind, name) => here((database) => tableStates(database).read(kind, name)),
      write: (kind, name, value) => here((database) => tableStates(database).write(kind, name, value)),
      remove: (kind, name) => here((database) => tableStates(database).remove(kind, name)),
      list: (kind) => here((database) => tableStates(database).list(kind)),
    },
    lease: (name, holder, ms) => here((database) => tableLeases(database).lease(name, holder, ms)),
    release: (name, holder) => here((database) => tableLeases(database).release(name, holder)),
    check: () => here((database) => checkTables(database)),
    prune: (before) =>
      here((database) =>
        database.transaction(async (inside) => {
          const runs = await tableRuns(inside).find({})
          const kept = keptRuns(runs, before)
          const gone = runs.map(({ id }) => id).filter((id) => !kept.has(id))
          await tableRuns(inside).remove(gone)
          await tableEvents(inside).removeAbout(gone)
          const needed = runs.filter(({ id }) => kept.has(id)).flatMap(({ datasets }) => datasets)
          await tableProfiles(inside).removeOthers(needed.map(({ profile }) => profile))
          return gone.length
        }),
      ),
    async close() {
      await (await opening?.catch(() => undefined))?.close()
      opening = undefined
    },
  }
}
