import type {
  ConsoleRecord,
  ErrorRecord,
  FileRecord,
  ReferenceReport,
  RunEvent,
  ScanRecord,
  TestRecord,
} from '../events.js'
import type { SeenDataset } from '../storing/seenDataset.js'
import { knownSecrets } from '../text/knownSecrets.js'
import type { Phase, TestFacts, TestResult, WorkerMessage } from './protocol.js'

/** What came of a file, however it ended. */
export interface FileOutcome {
  readonly file: FileRecord
  readonly scans: readonly ScanRecord[]
  readonly references: ReferenceReport
  readonly referenceError?: string | undefined
  readonly unhandledErrors: readonly ErrorRecord[]
  readonly seen?: readonly SeenDataset[]
}

/** Keeps what a worker says of a file, so that every test has a record however the worker ends. */
export interface FileFollower {
  take(message: WorkerMessage): void
  readonly phase: Phase | undefined
  /** Set when the worker has told that the file has ended. */
  readonly outcome: FileOutcome | undefined
  /** The worker is gone: `error` is the failure of what ran, and the rest did not run. Without an error it was interrupted. */
  breakOff(error: ErrorRecord | undefined): FileOutcome
}

interface FollowOptions {
  readonly path: string
  readonly publish: (event: RunEvent) => void
  readonly takeOutput: () => readonly ConsoleRecord[]
}

const nothing: ReferenceReport = { written: [], updated: [], unchanged: [], obsolete: [], removed: [] }

export function followFile({ path, publish, takeOutput }: FollowOptions): FileFollower {
  const startedAt = performance.now()
  let facts: readonly TestFacts[] = []
  const records: (TestRecord | undefined)[] = []
  let phase: Phase | undefined
  let outcome: FileOutcome | undefined
  /** What the worker said of its own end before it died. */
  let exitError: ErrorRecord | undefined
  const unhandled: ErrorRecord[] = []

  function endTest(index: number, result: TestResult): void {
    const about = facts[index]
    if (about === undefined || records[index] !== undefined) return
    const test = { ...about, ...result, console: [...result.console, ...takeOutput()] }
    records[index] = test
    publish({ type: 'testEnded', path, test })
  }

  function end(
    rest: Omit<FileOutcome, 'file'>,
    file: Pick<FileRecord, 'error' | 'durationMs' | 'console'>,
  ): FileOutcome {
    const tests = records.filter((test) => test !== undefined)
    outcome = { ...rest, file: { path, ...file, console: [...file.console, ...takeOutput()], tests } }
    publish({ type: 'fileEnded', file: outcome.file, scans: outcome.scans })
    return outcome
  }

  return {
    get phase() {
      return phase
    },
    get outcome() {
      return outcome
    },
    take(message) {
      if (message.type === 'phase') phase = message
      else if (message.type === 'secrets') message.secrets.forEach((secret) => knownSecrets.add(secret))
      else if (message.type === 'collected') facts = message.tests
      else if (message.type === 'testEnded') endTest(message.index, message.result)
      else if (message.type === 'unhandled') unhandled.push(message.error)
      else if (message.type === 'exit') exitError = message.error
      else if (message.type === 'fileEnded') {
        const { durationMs, error, console, unhandledErrors, ...rest } = message.ended
        end({ ...rest, unhandledErrors: [...unhandled, ...unhandledErrors] }, { durationMs, error, console })
      }
    },
    breakOff(given) {
      const error = given === undefined ? undefined : (exitError ?? given)
      const concerned = phase?.tests.filter((index) => facts[index] !== undefined && records[index] === undefined) ?? []
      for (const index of facts.keys()) {
        const isAtFault = error !== undefined && concerned.includes(index)
        endTest(index, isAtFault ? broken('failed', [error]) : broken('notRun', []))
      }
      const isLoading = facts.length === 0
      const own =
        error === undefined || concerned.length > 0 ? null : isLoading ? { ...error, kind: 'load' as const } : error
      const durationMs = performance.now() - startedAt
      return end(
        { scans: [], references: nothing, unhandledErrors: unhandled },
        { durationMs, error: own, console: [] },
      )
    },
  }
}

function broken(status: TestResult['status'], errors: readonly ErrorRecord[]): TestResult {
  return { status, durationMs: 0, retries: 0, assertions: [], errors, console: [] }
}
