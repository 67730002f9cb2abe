import type { AssertionRecord, ErrorRecord } from '../events.js'
import { type ConsoleLog, consoleLog } from './consoleLog.js'
import { expectState, type ExpectState } from './expectState.js'

/**
 * To whom things happen: one attempt of a test, or the file outside of its tests. Things are numbered as they happen,
 * since an un-awaited assertion is judged long after it was made but stands in the report where it was made.
 */
export interface Scope {
  /** Of the test among those of its file; absent for the file itself. */
  readonly test: number | undefined
  readonly seed: number
  readonly failures: Failure[]
  readonly assertions: Ordered<AssertionRecord>[]
  readonly console: ConsoleLog
  readonly expect: ExpectState
  /** Assertions on data that are not judged yet. */
  waiting: number
  /** Its record has been sent; what happens from now on is late. */
  isOver: boolean
}

export interface Failure extends Ordered<ErrorRecord> {
  /** Only warns, whatever the severity of its test. */
  readonly isWarning?: boolean
}

export interface Ordered<Value> {
  readonly order: number
  readonly value: Value
}

export function scope(facts: { readonly test?: number; readonly name: string; readonly seed: number }): Scope {
  return {
    test: facts.test,
    seed: facts.seed,
    failures: [],
    assertions: [],
    console: consoleLog(),
    expect: expectState(facts.name),
    waiting: 0,
    isOver: false,
  }
}
