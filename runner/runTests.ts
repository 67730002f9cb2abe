import type { Config } from './config/config.js'
import { findConfig } from './config/findConfig.js'
import { readConfig } from './config/readConfig.js'
import { readSettings, type RunFlags } from './config/readSettings.js'
import { discover } from './discover.js'
import { destinations } from './output/destinations.js'
import { errorLines } from './output/errorLines.js'
import { hasColour } from './output/hasColour.js'
import { openReporters } from './output/openReporters.js'
import { startWorker } from './pool/startWorker.js'
import { stopWorker } from './pool/stopWorker.js'
import { warmWorker } from './pool/warmWorker.js'
import { rootOf } from './rootOf.js'
import { runFiles } from './runFiles.js'
import { shard } from './shard.js'
import { signalled } from './signalled.js'

/** `mltest run`: finds the config and the files, runs them, writes the reports, and gives the exit code. */
export async function runTests(filters: readonly string[], flags: RunFlags): Promise<number> {
  const root = rootOf(flags.root)
  const first = warmWorker.take(root) ?? startWorker(root)
  const interruption = signalled()
  try {
    const configFile = findConfig(root, flags.config)
    const { config, environment } =
      configFile === undefined ? noConfig : await readConfig(configFile, first, interruption.abort)
    const settings = readSettings(root, config, flags)
    const wanted = destinations(settings)
    const found = await discover(settings, filters)
    const files = shard(found, flags.shard)
    const reporting = await openReporters(wanted, {
      verbose: settings.verbose,
      silent: settings.silent,
      strict: settings.strict,
      root,
      colour: (stream) => hasColour(stream, settings.color),
    })
    const { publish } = reporting
    const start = () => startWorker(root, environment)
    const report = await runFiles(files, { settings, filters, shard: flags.shard, first, start, publish, interruption })
    try {
      await reporting.close()
    } catch (error) {
      // A report that cannot be written is exit code 3, which a signal and a file that does not load outrank.
      if (report.exitCode < 128 && report.exitCode !== 2) throw error
      process.stderr.write(`${errorLines(error, settings.verbose)}\n`)
    }
    return report.exitCode
  } catch (error) {
    // Whatever else went wrong then, the user has ended it.
    if (interruption.exitCode === undefined) throw error
    return interruption.exitCode
  } finally {
    interruption.release()
    await stopWorker(first)
  }
}

const noConfig: { readonly config: Config; readonly environment: Readonly<Record<string, string>> } = {
  config: {},
  environment: {},
}
