import type { Fact, Outcome } from '../src/verdicts/verdict.js'

/** What a run tells its reporters, in order. Events carry whole records, so that no reporter reconstructs anything. */
export type RunEvent =
  | { readonly type: 'runStarted'; readonly run: RunFacts }
  | { readonly type: 'fileStarted'; readonly path: string }
  | { readonly type: 'testEnded'; readonly path: string; readonly test: TestRecord }
  | { readonly type: 'fileEnded'; readonly file: FileRecord; readonly scans: readonly ScanRecord[] }
  | { readonly type: 'runEnded'; readonly report: RunReport }

export interface RunFacts {
  readonly startedAt: string
  readonly mltest: string
  readonly root: string
  readonly seed: number
  readonly ci: boolean
  /** Paths of the test files, relative to the root. */
  readonly files: readonly string[]
}

/** The JSON report, and the last event's content: see spec of `--reporter=json`. */
export interface RunReport {
  readonly version: 1
  readonly mltest: string
  readonly startedAt: string
  readonly durationMs: number
  readonly exitCode: number
  readonly seed: number
  readonly ci: boolean
  readonly counts: Counts
  readonly files: readonly FileRecord[]
  readonly scans: readonly ScanRecord[]
  readonly references: ReferenceReport
  readonly unhandledErrors: readonly ErrorRecord[]
}

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly inconclusive: number
  readonly warned: number
  readonly skipped: number
  readonly todo: number
  readonly notRun: number
}

export interface FileRecord {
  readonly path: string
  readonly durationMs: number
  /** Why the file did not load, or what failed outside of its tests (an `afterAll`, a crash between tests). */
  readonly error: ErrorRecord | null
  /** What was printed outside of its tests, while it was loaded or by a hook of a block. */
  readonly console: readonly ConsoleRecord[]
  readonly tests: readonly TestRecord[]
}

export type TestStatus = 'passed' | 'failed' | 'inconclusive' | 'warned' | 'skipped' | 'todo' | 'notRun'

export interface TestRecord {
  readonly id: string
  readonly name: string
  readonly suites: readonly string[]
  readonly fullName: string
  readonly status: TestStatus
  readonly severity: 'error' | 'warn'
  readonly tags: readonly string[]
  readonly durationMs: number
  readonly retries: number
  readonly location: Location | null
  readonly assertions: readonly AssertionRecord[]
  /** All that failed, failed assertions included, in the order in which it happened. */
  readonly errors: readonly ErrorRecord[]
  readonly console: readonly ConsoleRecord[]
}

/** From 1, both. */
export interface Location {
  readonly line: number
  readonly column: number
}

export interface AssertionRecord {
  readonly call: string
  readonly matcher: string
  readonly not: boolean
  readonly dataset: string
  readonly columns: readonly string[]
  readonly outcome: Outcome
  readonly expected: string
  readonly received: Fact
  /** Where an estimated number lies with 95 % confidence. */
  readonly interval?: readonly [low: number, high: number]
  readonly facts: Readonly<Record<string, Fact>>
  readonly message: string
  readonly location: Location | null
}

export interface ErrorRecord {
  /** `assertion`: something expected was not so. All other kinds are errors in JUnit. */
  readonly kind: 'assertion' | 'misuse' | 'data' | 'model' | 'thrown' | 'timeout' | 'crash' | 'hook' | 'load'
  readonly message: string
  readonly stack: string
  readonly location: (Location & { readonly file?: string }) | null
}

export interface ConsoleRecord {
  readonly stream: 'stdout' | 'stderr'
  readonly text: string
}

export interface ScanRecord {
  readonly dataset: string
  readonly engine: string
  readonly statements: number
  readonly assertions: number
  readonly aggregates: number
  /** Of the data; absent where nothing tells. */
  readonly rows?: number
  /** Of the files; absent for memory. */
  readonly bytes?: number
  readonly durationMs: number
  readonly cached: boolean
}

/** Each entry is `<path of the reference file> › <entry>`, in one list only. */
export interface ReferenceReport {
  readonly written: readonly string[]
  readonly updated: readonly string[]
  readonly unchanged: readonly string[]
  readonly obsolete: readonly string[]
  readonly removed: readonly string[]
}
