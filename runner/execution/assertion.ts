import type { AssertionRecord, ErrorRecord } from '../events.js'
import type { CallSite } from './callSites.js'
import type { Scope } from './scope.js'

/** A call `expect(data).toX(…)` as it was made, to be judged with all others that wait. */
export interface Assertion {
  readonly order: number
  readonly scope: Scope
  readonly subject: unknown
  readonly matcher: string
  readonly isNot: boolean
  readonly given: readonly unknown[]
  /** The calls above it, nearest first. */
  readonly sites: readonly CallSite[]
}

/** What came of an assertion; `failure` when the verdict is fail or error. */
export interface Judgement {
  readonly record: AssertionRecord
  readonly failure?: ErrorRecord
  /** The failure counts as a warning, by the assertion's own option `severity`. */
  readonly isWarning?: boolean
}
