import type { Verdict } from '../../src/verdicts/verdict.js'

/** A reference that nobody has written, where none may be written. */
export function missingReference(entry: string): Verdict {
  return {
    outcome: 'fail',
    firm: true,
    expected: 'no drift from the reference',
    received: null,
    details: [
      `there is no reference "${entry}", and none is written under --ci`,
      'run the test once without --ci and commit the file that it writes',
    ],
    isTold: true,
  }
}
