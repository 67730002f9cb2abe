import type { Judged } from '../../matchers/settleAssertions.js'
import { explain } from '../../src/verdicts/explain.js'
import type { Verdict } from '../../src/verdicts/verdict.js'

/** The outcome of a call that could not even be asked, such as of a matcher that there is not. */
export function refused(thrown: unknown, call: string, not: boolean): Judged {
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  const verdict: Verdict = { outcome: 'error', expected: '', details: reason.split('\n') }
  return { verdict, message: explain(verdict, { call, not }), severity: 'error', thrown }
}
