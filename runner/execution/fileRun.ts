import type { ErrorRecord, TestStatus } from '../events.js'
import type { FileSettings, Phase } from '../pool/protocol.js'
import type { PlannedTest } from '../tests/planTests.js'
import type { TestCase } from '../tests/suite.js'
import type { Channel } from './channel.js'
import type { Recorder } from './recorder.js'
import type { Scope } from './scope.js'
import type { Whereabouts } from './errorRecord.js'

/** A file while its tests run: what every step of it needs. */
export interface FileRun {
  readonly where: Whereabouts
  readonly settings: FileSettings
  /** Filled when the file has been loaded. */
  readonly planned: Map<TestCase, PlannedTest>
  /** Of what happens outside of tests. */
  readonly outside: Scope
  readonly recorder: Recorder
  readonly channel: Channel
  /** Tests whose bodies have run and whose assertions may still wait. */
  readonly open: Set<Attempt>
  /** The attempt that runs, to which a stray error without a scope is attributed. */
  current: Attempt | undefined
  /** What came too late for its test, or belongs to none. */
  readonly unhandled: ErrorRecord[]
  /** By index, of the tests that have ended. */
  readonly statuses: Map<number, TestStatus>
  /** Failed tests so far, for `bail`. */
  failed: number
  isCancelled: boolean
  /** What the parent was told last, but for scans. */
  phase: Phase | undefined
}

/** A test while it runs, once or, with `retry`, again. */
export interface Attempt {
  readonly planned: PlannedTest
  scope: Scope
  retries: number
  readonly startedAt: number
  durationMs: number
}
