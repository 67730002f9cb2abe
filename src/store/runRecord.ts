import type { Fact, Outcome } from '../verdicts/verdict.js'

/** What is kept of a run, as `mltest show --json` prints it and `schemas/run.json` says. No secrets, no rows. */
export interface RunRecord {
  readonly version: 1
  /** A ULID whose time is that of the start, so that ids are in the order of runs. */
  readonly id: string
  /** The inference period that the data are of: `2026-11-22`, or whatever the project calls its periods. */
  readonly period: string
  /** ISO 8601 in UTC. */
  readonly startedAt: string
  readonly durationMs: number
  /** When the run ended; in what a store gives, the status of now. */
  readonly status: RunStatus
  /** `pass` when nothing failed; `inconclusive` when nothing failed and nothing passed either. */
  readonly outcome: Outcome
  readonly context: RunContext
  readonly counts: RunCounts
  /** All that assertions looked at. */
  readonly datasets: readonly RunDataset[]
  readonly assertions: readonly RunAssertion[]
  /** What went wrong outside of assertions on data. */
  readonly errors: readonly RunError[]
}

/** Only accepted runs are references. A candidate passed where nobody vouches for it: locally, without `--accept`. */
export type RunStatus = 'accepted' | 'failed' | 'quarantined' | 'candidate'

/** Absent is what nobody could tell. */
export interface RunContext {
  readonly commit?: string
  readonly branch?: string
  /** Whether files under version control had changed. */
  readonly dirty?: boolean
  /** `github`, `gitlab`, `jenkins`, `azure`, `circleci`, `buildkite`, or `ci` for one that is not known. */
  readonly ci?: string
  readonly jobUrl?: string
  readonly actor?: string
  readonly modelVersion?: string
  readonly host?: string
  /** The version that ran. */
  readonly mltest: string
  /** The monitor that started the run. */
  readonly monitor?: string
}

/** Of tests, by how they came out. */
export interface RunCounts {
  readonly passed: number
  readonly failed: number
  readonly inconclusive: number
  readonly warned: number
  readonly skipped: number
  readonly todo: number
  readonly notRun: number
}

export interface RunDataset {
  /** As messages call it; narrowed data also by their conditions. */
  readonly name: string
  /** Relative to the root; absent for data in memory. */
  readonly source?: string
  readonly rows: number
  /** Equal when the data are, as far as a look at paths, sizes and times of change can tell. */
  readonly fingerprint: string
  /** `sha256:…` of the content, under which the store keeps it. */
  readonly profile: string
  /** What assertions measured, by metric, for later runs to be compared with. Summaries have none. */
  readonly numbers?: Readonly<Record<string, number>>
}

export interface RunAssertion {
  /** Path of the test file, relative to the root. */
  readonly file: string
  /** Full name. */
  readonly test: string
  /** The same as long as test, matcher and columns are, whatever the bounds: by this the numbers of many runs make a line. */
  readonly metric: string
  readonly call: string
  readonly matcher: string
  readonly dataset: string
  readonly columns: readonly string[]
  readonly outcome: Outcome
  /** A failure of these fails no run. */
  readonly severity?: 'warn'
  readonly expected: string
  readonly received: Fact
  readonly facts: Readonly<Record<string, Fact>>
  /** Of what did not pass. */
  readonly message?: string
}

export interface RunError {
  readonly file?: string
  readonly test?: string
  readonly message: string
}
