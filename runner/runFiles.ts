import path from 'node:path'
import type { Asked, Choice } from './chooseFiles.js'
import { CommandError } from './commandError.js'
import type { Settings } from './config/settings.js'
import type { ErrorRecord, FileRecord, RunEvent, RunFacts, RunReport } from './events.js'
import { exitCode } from './exitCode.js'
import { errorLines } from './output/errorLines.js'
import { nothingRan } from './nothingRan.js'
import type { FileOutcome } from './pool/followFile.js'
import type { FileJob, FileSettings } from './pool/protocol.js'
import { runPool } from './pool/runPool.js'
import type { WorkerProcess } from './pool/startWorker.js'
import type { Interruption } from './signalled.js'
import type { SeenDataset } from './storing/seenDataset.js'
import { tally } from './tally.js'
import { version } from './version.js'

interface RunOptions {
  readonly settings: Settings
  readonly asked: Asked
  /** The worker that is warm, and how to start others. */
  readonly first: WorkerProcess
  readonly start: () => WorkerProcess
  readonly publish: (event: RunEvent) => void
  readonly interruption: Interruption
  /** Whether the run is put into a store. */
  readonly keeps: boolean
}

interface RanFiles {
  /** With the exit code. */
  readonly report: RunReport
  /** The data that were looked at, by each file that did; empty without a store. */
  readonly seen: readonly SeenDataset[]
}

/** Runs files of tests, tells the reporters, and gives the report. */
export async function runFiles({ files, names }: Choice, options: RunOptions): Promise<RanFiles> {
  const { settings, publish, interruption } = options
  const startedAt = performance.now()
  const facts: RunFacts = {
    startedAt: new Date().toISOString(),
    mltest: version,
    root: settings.root,
    seed: settings.seed,
    ci: settings.ci,
    files,
  }
  publish({ type: 'runStarted', run: facts })
  const { outcomes, unhandledErrors } = await runAll({ files, names }, facts.startedAt, options)
  const records = withEmptyFiles(outcomes.map(({ file }) => file).toSorted(byPath))
  const references = joined(outcomes)
  const counts = tally(records)
  const unwritten = outcomes.flatMap(({ referenceError }) => referenceError ?? [])
  const unhandled = [...outcomes.flatMap((each) => each.unhandledErrors), ...unhandledErrors]
  const code = exitCode({
    files: records,
    counts,
    unhandledErrors: unhandled.length,
    staleReferences: settings.ci ? references.obsolete.length : 0,
    strict: settings.strict,
    passWithNoTests: settings.passWithNoTests,
    unwritten: unwritten.length,
    signal: interruption.exitCode,
  })
  for (const reason of unwritten) tell(new CommandError('E_REFERENCE', reason, { exitCode: 3 }), settings)
  if (code === 4) process.stderr.write(nothingRan({ settings, ...options.asked, files, records }))
  const report: RunReport = {
    version: 1,
    mltest: version,
    startedAt: facts.startedAt,
    durationMs: performance.now() - startedAt,
    exitCode: code,
    seed: settings.seed,
    ci: settings.ci,
    counts,
    files: records,
    scans: outcomes.flatMap(({ scans }) => scans),
    references,
    unhandledErrors: unhandled,
  }
  publish({ type: 'runEnded', report })
  return { report, seen: outcomes.flatMap((each) => each.seen ?? []) }
}

function runAll(
  { files, names }: Choice,
  startedAt: string,
  { settings, keeps, first, start, publish, interruption }: RunOptions,
) {
  let failed = 0
  let unused: WorkerProcess | undefined = first
  return runPool({
    jobs: files.map((file) => ({
      path: file,
      job: () => {
        const bail = settings.bail === 0 ? 0 : Math.max(settings.bail - failed, 1)
        return jobOf(file, { ...settings, names: names[file] ?? undefined, bail, startedAt, keeps })
      },
    })),
    maxWorkers: settings.maxWorkers,
    start() {
      const worker = unused ?? start()
      unused = undefined
      return worker
    },
    publish,
    goOn({ file }) {
      failed += file.tests.filter(({ status }) => status === 'failed').length
      return settings.bail === 0 || failed < settings.bail
    },
    interrupted: interruption.abort,
  })
}

function jobOf(file: string, settings: FileSettings & Pick<Settings, 'root'>): FileJob {
  const { root } = settings
  return { file: path.join(root, file), root, mode: 'run', settings }
}

/** A file without tests is a mistake when others have some, and no more than nothing to do when none has. */
function withEmptyFiles(files: readonly FileRecord[]): readonly FileRecord[] {
  if (!files.some(({ tests }) => tests.length > 0)) return files
  const error: ErrorRecord = { kind: 'load', message: 'the file has no tests', stack: '', location: null }
  return files.map((file) => (file.tests.length === 0 && file.error === null ? { ...file, error } : file))
}

function joined(outcomes: readonly FileOutcome[]): RunReport['references'] {
  const all = (kind: keyof RunReport['references']) => outcomes.flatMap(({ references }) => references[kind])
  return {
    written: all('written'),
    updated: all('updated'),
    unchanged: all('unchanged'),
    obsolete: all('obsolete'),
    removed: all('removed'),
  }
}

function tell(error: CommandError, { verbose }: Settings): void {
  process.stderr.write(`${errorLines(error, verbose)}\n`)
}

function byPath(a: FileRecord, b: FileRecord): number {
  return a.path < b.path ? -1 : 1
}
