import { CommandError } from '../commandError.js'
import type { RunFlags } from '../config/readSettings.js'
import { runTests } from '../runTests.js'
import { formatDuration } from '../text/formatDuration.js'
import { limited } from './limited.js'
import { monitorFiles } from './monitorFiles.js'
import type { Monitoring } from './monitoring.js'

const hour = 3_600_000

interface Performing {
  /** For every run: where config and store are, and what is reported. */
  readonly flags: RunFlags
  /** Whether the config says by itself of which period data are. */
  readonly hasOwnPeriod: boolean
  readonly exitCodeOfSignal: () => number | undefined
}

/**
 * Runs a monitor's tests as CI would: nothing is written beside the tests, and what passes is accepted. Tests find the file that
 * appeared in `MLTEST_FILE`.
 */
export function performRun({ flags, hasOwnPeriod, exitCodeOfSignal }: Performing): Monitoring['perform'] {
  return async ({ name, files, timeout = hour }, { period, day, file }, ended) => {
    const told = period ?? (hasOwnPeriod ? undefined : day)
    const interruption = limited(timeout, ended, exitCodeOfSignal)
    try {
      const { exitCode, record } = await runTests({
        filters: [],
        flags: { ...flags, ci: true, accept: true, ...(told === undefined ? {} : { period: told }) },
        choice: async (settings) => ({ files: await monitorFiles(settings, files), names: {} }),
        environment: file === undefined ? {} : { MLTEST_FILE: file },
        keeping: { monitor: name },
        interruption,
      })
      const problem = interruption.isTimedOut
        ? `ended after ${formatDuration(timeout)}, its timeout`
        : problemOf(exitCode, files)
      return { exitCode, ...(record === undefined ? {} : { record }), ...(problem === undefined ? {} : { problem }) }
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      return { exitCode: error.exitCode, problem: error.message }
    }
  }
}

function problemOf(exitCode: number, files: readonly string[] | undefined): string | undefined {
  return exitCode === 4 ? `no test ran: nothing in ${files?.join(', ') ?? 'the config'}` : undefined
}
