import type { Config } from '../config/config.js'
import type { SeenDataset } from '../storing/seenDataset.js'
import type { ConsoleRecord, ErrorRecord, FileRecord, ReferenceReport, ScanRecord, TestRecord } from '../events.js'

/** What the parent asks of a worker: lines of JSON on file descriptor 3. */
export type WorkerCommand =
  | { readonly type: 'config'; readonly path: string; readonly root: string }
  | { readonly type: 'file'; readonly job: FileJob }
  /** Start no further test of the file. */
  | { readonly type: 'cancel' }
  | { readonly type: 'stop' }

export interface FileJob {
  /** Absolute. */
  readonly file: string
  readonly root: string
  /** `collect` loads the file and runs nothing. */
  readonly mode: 'run' | 'collect'
  readonly settings: FileSettings
}

/** The part of the settings that a worker needs. */
export interface FileSettings {
  readonly setupFiles: readonly string[]
  /** Source of a regular expression over full names. */
  readonly testNamePattern?: string | undefined
  /** Full names of the only tests to run. */
  readonly names?: readonly string[] | undefined
  readonly tags: readonly string[]
  readonly testTimeout: number
  readonly hookTimeout: number
  readonly scanTimeout: number
  readonly retry: number
  readonly seed: number
  /** As a flag or the config says; `seed` is drawn where they do not. */
  readonly givenSeed?: number | undefined
  readonly ci: boolean
  readonly allowOnly: boolean
  readonly update: boolean
  /** Failed tests after which the file starts no further one; 0 for no limit. */
  readonly bail: number
  /** URL of the store that holds references. */
  readonly store?: string | undefined
  /** Whether profiles are made of what is looked at, to be kept there. */
  readonly keeps: boolean
  /** The period of all data, when it was given. */
  readonly period?: string | undefined
  /** Absolute path of the config whose `period` says it of each. */
  readonly periodFrom?: string | undefined
  /** Of the run: its day is the period when nothing else says it. */
  readonly startedAt: string
}

/**
 * What a worker tells its parent: lines of JSON on file descriptor 4, written synchronously. So nothing is lost in a
 * crash, and the parent knows of a test before it runs, even when the worker then blocks for ever.
 */
export type WorkerMessage =
  | {
      readonly type: 'config'
      readonly config: Config
      readonly environment: Readonly<Record<string, string>>
      readonly computesPeriod: boolean
    }
  | { readonly type: 'configFailed'; readonly problem: ConfigProblem }
  | Phase
  /** What user code has put into the environment; no report may hold it. */
  | { readonly type: 'secrets'; readonly secrets: readonly string[] }
  | { readonly type: 'collected'; readonly tests: readonly TestFacts[] }
  | { readonly type: 'testEnded'; readonly index: number; readonly result: TestResult }
  | { readonly type: 'fileEnded'; readonly ended: FileEnd }
  | { readonly type: 'unhandled'; readonly error: ErrorRecord }
  /** User code called `process.exit`. */
  | { readonly type: 'exit'; readonly error: ErrorRecord }

/** What user code runs from now on, and how long it may block before the worker is killed. */
export interface Phase {
  readonly type: 'phase'
  readonly phase: 'idle' | 'load' | 'hook' | 'test' | 'scan'
  /** Indexes of the tests concerned: the one that runs, or those whose assertions are judged. */
  readonly tests: readonly number[]
  readonly limitMs: number
}

export interface ConfigProblem {
  readonly message: string
  /** Relative to the root, when it is not the config itself. */
  readonly file?: string | undefined
  readonly line?: number
}

export type TestFacts = Pick<TestRecord, 'id' | 'name' | 'suites' | 'fullName' | 'severity' | 'tags' | 'location'>
export type TestResult = Omit<TestRecord, keyof TestFacts>

export interface FileEnd extends Pick<FileRecord, 'error'> {
  readonly durationMs: number
  readonly scans: readonly ScanRecord[]
  readonly references: ReferenceReport
  /** Why references could not be written. */
  readonly referenceError?: string | undefined
  readonly unhandledErrors: readonly ErrorRecord[]
  /** What assertions have looked at, when there is a store. */
  readonly seen?: readonly SeenDataset[]
  /** What was printed outside of tests. */
  readonly console: readonly ConsoleRecord[]
}
