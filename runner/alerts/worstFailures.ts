import type { RunAssertion, RunError, RunRecord } from '../../src/store/runRecord.js'
import { reasonOf } from '../text/reasonOf.js'
import type { AlertFailure } from './alert.js'
import { boundedText } from './boundedText.js'

interface Failures {
  readonly worst: readonly AlertFailure[]
  /** All that failed. */
  readonly count: number
}

/**
 * What failed in a run, the worst first: what went wrong outside of assertions, tests with assertions that could not be judged, then
 * tests by how many of theirs failed. A test is told once, by the first of its assertions that failed.
 */
export function worstFailures(
  { assertions, errors }: Pick<RunRecord, 'assertions' | 'errors'>,
  most: number,
): Failures {
  const tests = new Map<string, RunAssertion[]>()
  for (const assertion of assertions) {
    const { outcome, severity, file, test } = assertion
    if ((outcome !== 'fail' && outcome !== 'error') || severity === 'warn') continue
    const key = JSON.stringify([file, test])
    const failed = tests.get(key)
    if (failed === undefined) tests.set(key, [assertion])
    else failed.push(assertion)
  }
  const failed = [...tests.values()].toSorted((a, b) => weightOf(b) - weightOf(a))
  const worst = [
    ...errors.slice(0, most).map(errorFailure),
    ...failed.slice(0, most).flatMap(([first]) => (first === undefined ? [] : [assertionFailure(first)])),
  ]
  return { worst: worst.slice(0, most), count: errors.length + failed.length }
}

/** More than any number of failed assertions where one could not be judged at all. */
function weightOf(failed: readonly RunAssertion[]): number {
  return failed.length + (failed.some(({ outcome }) => outcome === 'error') ? 1e9 : 0)
}

function errorFailure({ file = '', test, message }: RunError): AlertFailure {
  const name = test ?? (file === '' ? 'outside of tests' : file)
  return failure(name, file, message.slice(0, 65_536).split('\n').slice(0, 3).join('\n'))
}

function assertionFailure({ test, file, call, message, expected, received }: RunAssertion): AlertFailure {
  const reason =
    message === undefined
      ? `expected ${expected}, received ${JSON.stringify(received)}`
      : reasonOf(message.slice(0, 65_536))
  return failure(test, file, `${call.slice(0, 65_536)}\n${reason}`)
}

function failure(test: string, file: string, message: string): AlertFailure {
  return { test: boundedText(test, 200), file: boundedText(file, 200), message: boundedText(message, 1_000) }
}
