import type { CallSite } from '../execution/callSites.js'

export type Severity = 'error' | 'warn'

/** What may be said of a test, or of all tests of a `describe`. */
export interface TestOptions {
  /** Milliseconds for the body; scans of data have a limit of their own. */
  readonly timeout?: number
  /** How often a failing test is run again before it counts as failed. */
  readonly retry?: number
  readonly tags?: string | readonly string[]
  /** A failure of a `warn` test is reported and does not fail the run. */
  readonly severity?: Severity
}

export type Mode = 'run' | 'only' | 'skip' | 'todo'
export type HookName = 'beforeAll' | 'afterAll' | 'beforeEach' | 'afterEach'

export interface Hook {
  readonly name: HookName
  readonly run: () => unknown
  readonly timeout: number | undefined
}

/** A `describe` block; the file itself is the one without a parent. */
export interface Suite {
  readonly kind: 'suite'
  readonly name: string
  readonly parent: Suite | undefined
  readonly mode: Mode
  readonly options: TestOptions
  readonly children: (Suite | TestCase)[]
  readonly hooks: Readonly<Record<HookName, Hook[]>>
  readonly sites: readonly CallSite[]
}

export interface TestCase {
  readonly kind: 'test'
  readonly name: string
  readonly parent: Suite
  readonly mode: Mode
  readonly options: TestOptions
  /** Declared by `test.fails`: passes when it fails. */
  readonly fails: boolean
  readonly body: Body | undefined
  readonly fixtures: Fixtures
  readonly sites: readonly CallSite[]
}

/** Gets the fixtures that `asks` names. */
export interface Body {
  readonly asks: readonly string[]
  readonly run: (context: Readonly<Record<string, unknown>>) => unknown
}

/** By name: a value, or a function that gives the value to `use` and tears down after it. */
export type Fixtures = Readonly<Record<string, unknown>>
