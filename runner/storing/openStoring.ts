import type { RunRecord } from '../../src/store/runRecord.js'
import { CommandError } from '../commandError.js'
import type { Settings } from '../config/settings.js'
import type { RunReport } from '../events.js'
import { errorLines } from '../output/errorLines.js'
import { knownSecrets } from '../text/knownSecrets.js'
import { secretsOf } from '../text/secretsOf.js'
import { keepRun } from './keepRun.js'
import { recordOf } from './recordOf.js'
import { runContext } from './runContext.js'
import type { SeenDataset } from './seenDataset.js'

export interface Storing {
  /** Keeps a run that has ended, and gives its record; nothing is kept of one in which nothing ran. */
  keep(report: RunReport, seen: readonly SeenDataset[]): Promise<RunRecord | undefined>
}

/** Gets ready to keep a run that begins; nothing without a store. */
export function openStoring(settings: Settings, monitor: string | undefined): Storing | undefined {
  const { store: url, root, ci, modelVersion, period, accept, storeRequired, verbose } = settings
  if (url === undefined) return undefined
  for (const secret of secretsOf({ STORE_URL: url })) knownSecrets.add(secret)
  // git is asked while the tests run.
  const asking = runContext({ root, ci, modelVersion, monitor })
  return {
    async keep(report, seen) {
      // A monitor's run that a signal broke off is done again, and is as if it never was.
      const isBrokenOff = monitor !== undefined && report.exitCode >= 128
      if (isBrokenOff || !hasRun(report)) return undefined
      const made = recordOf({ report, seen, context: await asking, period, accept: accept && !settings.update })
      try {
        await keepRun(made, { url, root })
      } catch (error) {
        if (storeRequired || !(error instanceof CommandError)) throw error
        process.stderr.write(`${errorLines(error, verbose).replace(/^error\[/, 'warning[')}\n`)
      }
      return made.record
    },
  }
}

function hasRun({ counts, files }: RunReport): boolean {
  const { passed, failed, inconclusive, warned, notRun } = counts
  return passed + failed + inconclusive + warned + notRun > 0 || files.some(({ error }) => error !== null)
}
