import { chooseFiles, type Asked, type Choice } from './chooseFiles.js'
import { lastRun } from './changes/lastRun.js'
import type { Config } from './config/config.js'
import { findConfig } from './config/findConfig.js'
import { readConfig } from './config/readConfig.js'
import { readSettings, type RunFlags } from './config/readSettings.js'
import type { Settings } from './config/settings.js'
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

export interface Ran {
  readonly exitCode: number
  /** Absent when the run was ended before it began. */
  readonly report?: RunReport
  readonly settings?: Settings
}

interface How {
  readonly filters: readonly string[]
  readonly flags: RunFlags
  /** Instead of what filters and flags choose. */
  readonly choice?: (settings: Settings, configFile: string | undefined) => Promise<Choice>
  readonly interruption?: Interruption
}

/** `mltest run`: reads the config, chooses and runs the files, writes the reports. */
export async function runTests({ filters, flags, choice, interruption = signalled() }: How): Promise<Ran> {
  const root = rootOf(flags.root)
  const first = warmWorker.take(root) ?? startWorker(root)
  try {
    const configFile = findConfig(root, flags.config)
    const { config, environment } =
      configFile === undefined ? noConfig : await readConfig(configFile, first, interruption.abort)
    const settings = readSettings(root, config, flags)
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
    const start = () => startWorker(root, environment)
    const report = await runFiles(chosen, { settings, asked, first, start, publish: reporting.publish, interruption })
    await Promise.all([closed(reporting.close, report, settings), lastRun.write(root, report.files)])
    return { exitCode: report.exitCode, report, settings }
  } catch (error) {
    // Whatever else went wrong then, the user has ended it.
    if (interruption.exitCode === undefined) throw error
    return { exitCode: interruption.exitCode }
  } finally {
    interruption.release()
    await stopWorker(first)
  }
}

const noConfig: { readonly config: Config; readonly environment: Readonly<Record<string, string>> } = {
  config: {},
  environment: {},
}

/** A report that cannot be written is exit code 3, which a signal and a file that does not load outrank. */
async function closed(close: () => Promise<void>, { exitCode }: RunReport, { verbose }: Settings): Promise<void> {
  try {
    await close()
  } catch (error) {
    if (exitCode < 128 && exitCode !== 2) throw error
    process.stderr.write(`${errorLines(error, verbose)}\n`)
  }
}
