import { chooseFiles, type Asked, type Choice } from './chooseFiles.js'
import { lastRun } from './changes/lastRun.js'
import { findConfig } from './config/findConfig.js'
import { readConfig, type ReadConfig } from './config/readConfig.js'
import { readSettings, type RunFlags } from './config/readSettings.js'
import type { Settings } from './config/settings.js'
import type { RunRecord } from '../src/store/runRecord.js'
import type { RunReport } from './events.js'
import { destinations } from './output/destinations.js'
import { errorLines } from './output/errorLines.js'
import { hasColour } from './output/hasColour.js'
import { openReporters } from './output/openReporters.js'
import { startWorker } from './pool/startWorker.js'
import { stopWorker } from './pool/stopWorker.js'
import { warmWorker } from './pool/warmWorker.js'
import { rootOf } from './rootOf.js'
import { runFiles } from './runFiles.js'
import { type Interruption, signalled } from './signalled.js'
import { openStoring } from './storing/openStoring.js'

export interface Ran {
  readonly exitCode: number
  /** Absent when the run was ended before it began. */
  readonly report?: RunReport
  readonly settings?: Settings
  /** As it was put into the store, or waits to be. */
  readonly record?: RunRecord
}

interface How {
  readonly filters: readonly string[]
  readonly flags: RunFlags
  /** Instead of what filters and flags choose. */
  readonly choice?: (settings: Settings, configFile: string | undefined) => Promise<Choice>
  readonly interruption?: Interruption
  /** Set for the tests, beside what the config sets. */
  readonly environment?: Readonly<Record<string, string>>
  /** Whether the run is kept, if there is a store; the monitor that it is of. */
  readonly keeping?: { readonly isKept?: boolean; readonly monitor?: string }
}

/** `mltest run`: reads the config, chooses and runs the files, writes the reports. */
export async function runTests({
  filters,
  flags,
  choice,
  interruption = signalled(),
  environment: given = {},
  keeping = {},
}: How): Promise<Ran> {
  const root = rootOf(flags.root)
  const first = warmWorker.take(root) ?? startWorker(root, given)
  try {
    const configFile = findConfig(root, flags.config)
    const { config, environment, computesPeriod } =
      configFile === undefined ? noConfig : await readConfig(configFile, first, interruption.abort)
    const settings = readSettings(root, config, flags, computesPeriod ? configFile : undefined)
    const wanted = destinations(settings)
    const asked: Asked = { filters, shard: flags.shard, changed: flags.changed, onlyFailures: flags.onlyFailures }
    const chosen = await (choice?.(settings, configFile) ?? chooseFiles(settings, asked, configFile))
    const reporting = await openReporters(wanted, {
      verbose: settings.verbose,
      silent: settings.silent,
      strict: settings.strict,
      root,
      colour: (stream) => hasColour(stream, settings.color),
    })
    const start = () => startWorker(root, { ...environment, ...given })
    const storing = keeping.isKept === false ? undefined : openStoring(settings, keeping.monitor)
    const { report, seen } = await runFiles(chosen, {
      settings,
      asked,
      first,
      start,
      publish: reporting.publish,
      interruption,
      keeps: storing !== undefined,
    })
    // The reports are written whatever becomes of the store, and the run is kept whatever becomes of the reports.
    const [reported] = await Promise.allSettled([reporting.close(), lastRun.write(root, report.files)])
    const [stored] = await Promise.allSettled([storing?.keep(report, seen)])
    for (const ended of [reported, stored]) if (ended.status === 'rejected') fail(ended.reason, report, settings)
    const record = stored.status === 'fulfilled' ? stored.value : undefined
    return { exitCode: report.exitCode, report, settings, ...(record === undefined ? {} : { record }) }
  } catch (error) {
    // Whatever else went wrong then, the user has ended it.
    if (interruption.exitCode === undefined) throw error
    return { exitCode: interruption.exitCode }
  } finally {
    interruption.release()
    await stopWorker(first)
  }
}

const noConfig: ReadConfig = { config: {}, environment: {}, computesPeriod: false }

/** What cannot be written, a report or the store, is exit code 3, which a signal and a file that does not load outrank. */
function fail(error: unknown, { exitCode }: RunReport, { verbose }: Settings): void {
  if (exitCode < 128 && exitCode !== 2) throw error
  process.stderr.write(`${errorLines(error, verbose)}\n`)
}
