import { counted } from '../../src/verdicts/counted.js'
import type { Alert } from './alert.js'
import { lastedText } from './lastedText.js'

/** The sentence that stands above an alert: `orders is failing: 2 of 14 tests failed`. */
export function alertText({ kind, monitor, run, at, since }: Alert): string {
  const { passed, failed: bad, inconclusive, warned } = run.counts
  const tests = passed + bad + inconclusive + warned
  const failed = bad > 0 ? `${bad} of ${counted(tests, 'test')} failed` : 'the run could not be completed'
  const lasted = lastedText(Math.max(0, Date.parse(at) - Date.parse(since)))
  switch (kind) {
    case 'failing':
      return `${monitor} is failing: ${failed}`
    case 'stillFailing':
      return `${monitor} is still failing, for ${lasted}: ${failed}`
    case 'recovered':
      return `${monitor} is fine again: ${counted(passed, 'test')} passed`
    case 'test':
      return `${monitor}: a test of this channel; nothing has happened`
  }
}
