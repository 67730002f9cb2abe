import type { Counts, TestRecord } from '../../events.js'

/** How many of these tests ended how. */
export function countsOf(tests: readonly Pick<TestRecord, 'status'>[]): Counts {
  const counts = { passed: 0, failed: 0, inconclusive: 0, warned: 0, skipped: 0, todo: 0, notRun: 0 }
  for (const { status } of tests) counts[status]++
  return counts
}
