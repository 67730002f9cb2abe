import { setImmediate } from 'node:timers'
import type { Assertion, Judgement } from './assertion.js'
import { callSites } from './callSites.js'
import { DataAssertionError } from './dataAssertionError.js'
import { happening } from './happening.js'
import type { Scope } from './scope.js'

/** Takes in the assertions on data of a file and has them judged together. */
export interface Recorder {
  /** Gives a thenable: whoever awaits it has everything recorded so far judged now, and owns the failure. */
  record(call: Call, scope: Scope, above: (...given: never[]) => unknown): Pending
  /** Judges everything that waits. */
  settle(): Promise<void>
  /** Milliseconds spent judging so far, which count for no test's timeout. */
  readonly spent: () => number
}

export type Call = Pick<Assertion, 'subject' | 'matcher' | 'isNot' | 'given'>

export type Pending = Pick<Promise<void>, 'then' | 'catch' | 'finally'>

interface Entry {
  readonly assertion: Assertion
  isAwaited: boolean
  readonly settled: Promise<void>
  readonly end: (failure: DataAssertionError | undefined) => void
}

interface RecorderOptions {
  readonly judge: (assertions: readonly Assertion[]) => Promise<readonly Judgement[]>
  /** Called with an assertion whose test is over, as when a timer of it went on. */
  readonly late: (judgement: Judgement, scope: Scope) => void
  /** Called when a batch has been judged. */
  readonly settled: () => void
}

export function recorder({ judge, late, settled }: RecorderOptions): Recorder {
  let waiting: Entry[] = []
  let last: Promise<void> = Promise.resolve()
  let spent = 0
  let startedAt: number | undefined

  async function judgeAll(entries: readonly Entry[]): Promise<void> {
    startedAt = performance.now()
    try {
      const judgements = await judge(entries.map(({ assertion }) => assertion))
      entries.forEach((entry, index) => {
        const judgement = judgements[index]
        if (judgement !== undefined) close(entry, judgement, late)
      })
    } finally {
      spent += performance.now() - startedAt
      startedAt = undefined
      // Whoever passed an assertion on and lost it is told by an unhandled rejection, which still belongs to the test.
      await new Promise((resolve) => setImmediate(resolve))
      settled()
    }
  }

  /** One batch after the other: data are scanned by all cores, and messages count what a scan was for. */
  function settle(): Promise<void> {
    if (waiting.length > 0) {
      const batch = waiting
      waiting = []
      last = last.then(() => judgeAll(batch))
    }
    return last
  }

  return {
    record(call, scope, above) {
      const assertion = { ...call, order: happening(), scope, sites: callSites(above, 20) }
      const entry = { assertion, isAwaited: false, ...ending() }
      scope.waiting++
      scope.expect.assertionCalls++
      waiting.push(entry)
      return pending(entry, settle)
    },
    settle,
    spent: () => spent + (startedAt === undefined ? 0 : performance.now() - startedAt),
  }
}

function close({ assertion, isAwaited, end }: Entry, judgement: Judgement, late: RecorderOptions['late']): void {
  const { scope, order } = assertion
  const { record, failure, isWarning = false } = judgement
  scope.waiting--
  if (scope.isOver) late(judgement, scope)
  else {
    scope.assertions.push({ order, value: record })
    if (failure === undefined) scope.expect.numPassingAsserts++
    else if (!isAwaited || isWarning) scope.failures.push({ order, value: failure, isWarning })
  }
  end(failure === undefined || isWarning ? undefined : new DataAssertionError(failure, order))
}

function ending(): Pick<Entry, 'settled' | 'end'> {
  let end: Entry['end'] = () => undefined
  const settled = new Promise<void>((resolve, reject) => {
    end = (failure) => (failure === undefined ? resolve() : reject(failure))
  })
  // Whoever awaits hears of it; when nobody does, the test has it among its failures.
  settled.catch(() => undefined)
  return { settled, end }
}

function pending(entry: Entry, settle: () => Promise<void>): Pending {
  const awaited = () => {
    entry.isAwaited = true
    settle().catch(() => undefined)
    return entry.settled
  }
  return {
    then: (done, failed) => awaited().then(done, failed),
    catch: (failed) => awaited().catch(failed),
    finally: (always) => awaited().finally(always),
  }
}
