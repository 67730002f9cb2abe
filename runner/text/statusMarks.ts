import type { TestStatus } from '../events.js'

/** One character that says how a test ended. */
export const statusMarks: Readonly<Record<TestStatus, string>> = {
  passed: '✓',
  failed: '✗',
  inconclusive: '?',
  warned: '!',
  skipped: '↓',
  todo: '○',
  notRun: '–',
}
