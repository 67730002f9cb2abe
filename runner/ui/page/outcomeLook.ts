import type { Outcome } from '../../../src/verdicts/verdict.js'

interface Look {
  readonly mark: string
  /** A class of the page. */
  readonly tone: string
}

/** A sign and a colour for how an assertion came out; the sign alone tells it, too. */
export const outcomeLook: Readonly<Record<Outcome, Look>> = {
  pass: { mark: '✓', tone: 'good' },
  fail: { mark: '✗', tone: 'bad' },
  error: { mark: '!', tone: 'bad' },
  inconclusive: { mark: '?', tone: 'odd' },
}
