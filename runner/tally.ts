import type { Counts, FileRecord } from './events.js'

/** How many tests came out how. */
export function tally(files: readonly FileRecord[]): Counts {
  const counts = { passed: 0, failed: 0, inconclusive: 0, warned: 0, skipped: 0, todo: 0, notRun: 0 }
  for (const { tests } of files) for (const { status } of tests) counts[status]++
  return counts
}
