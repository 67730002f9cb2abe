import type { ErrorRecord } from '../events.js'
import { errorRecord, type Whereabouts } from './errorRecord.js'
import type { ExpectState } from './expectState.js'

/** What a test announced by `expect.assertions(n)` or `expect.hasAssertions()` and did not keep. */
export function announced(state: ExpectState, where: Whereabouts): readonly ErrorRecord[] {
  const { assertionCalls: made, expectedAssertionsNumber: wanted, isExpectingAssertions } = state
  if (wanted !== null && made !== wanted) {
    const expected = `${wanted} ${wanted === 1 ? 'assertion' : 'assertions'}`
    return [missing(`expect.assertions(${wanted})`, expected, made, state.expectedAssertionsNumberError, where)]
  }
  if (!isExpectingAssertions || made > 0) return []
  return [missing('expect.hasAssertions()', 'at least one assertion', made, state.isExpectingAssertionsError, where)]
}

function missing(call: string, expected: string, made: number, at: Error | undefined, where: Whereabouts): ErrorRecord {
  const message = `${call}\n\n  Expected  ${expected}\n  Received  ${made}`
  return { ...errorRecord(at, where), kind: 'assertion', message }
}
