import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import path from 'node:path'
import { openStore } from '../../src/store/openStore.js'
import { resolveChannel } from '../alerts/delivery/resolveChannel.js'
import type { Config } from '../config/config.js'
import type { RunFlags } from '../config/readSettings.js'
import { openLineage } from '../lineage/openLineage.js'
import { withLineage } from '../lineage/withLineage.js'
import type { Interruption } from '../signalled.js'
import type { Monitoring } from './monitoring.js'
import { usualStore } from '../storing/usualStore.js'
import { knownSecrets } from '../text/knownSecrets.js'
import { secretsOf } from '../text/secretsOf.js'
import type { MonitorStart } from './monitorStart.js'
import { performRun } from './performRun.js'

interface How {
  readonly interruption: Interruption
  readonly say: (line: string) => void
  /** Of every run, beside those of the command line. */
  readonly reporter?: readonly string[]
}

/** Opens the store, the usual one when none is named, and finds the secrets of alerts, before anything runs. */
export async function openMonitoring(
  { root, config, environment, computesPeriod, flags }: MonitorStart,
  { interruption, say, reporter }: How,
): Promise<Monitoring> {
  const around = { ...process.env, ...environment }
  const channels = Object.entries(config.alerts ?? {}).map(
    ([name, channel]) => [name, resolveChannel(name, channel, around)] as const,
  )
  const url = flags.store ?? config.store ?? usualStore
  for (const secret of secretsOf({ STORE_URL: url })) knownSecrets.add(secret)
  const hasOwnPeriod = computesPeriod || config.period !== undefined
  const withEvents = eventsOf(config, { root, around, say })
  const runFlags: RunFlags = { ...flags, store: url, ...(reporter === undefined ? {} : { reporter: [...reporter] }) }
  return {
    store: await openStore(url, root),
    root,
    channels: Object.fromEntries(channels),
    site: config.site,
    holder: `${hostname()} ${process.pid} ${randomUUID()}`,
    signal: interruption.abort,
    now: () => new Date(),
    perform: withEvents(performRun({ flags: runFlags, hasOwnPeriod, exitCodeOfSignal: () => interruption.exitCode })),
    say,
  }
}

interface Around {
  readonly root: string
  readonly around: Readonly<Record<string, string | undefined>>
  readonly say: (line: string) => void
}

/** Adds to a run what OpenLineage is told of it, where the config names where. */
function eventsOf({ openLineage: config }: Config, { root, around, say }: Around) {
  if (config === undefined) return (perform: Monitoring['perform']) => perform
  const tell = openLineage(config, root, around)
  const namespace = config.namespace ?? (path.basename(root) || 'mltest')
  return (perform: Monitoring['perform']) => withLineage(perform, { namespace, tell, say })
}
