import type { FileRecord, TestStatus } from '../../events.js'

const worstFirst: readonly TestStatus[] = ['failed', 'inconclusive', 'warned', 'notRun', 'passed', 'todo', 'skipped']

/** The status that speaks for a whole file: the worst of its tests, and failed when something outside of them failed. */
export function statusOf({ error, tests }: FileRecord): TestStatus {
  if (error !== null) return 'failed'
  const seen = new Set(tests.map(({ status }) => status))
  return worstFirst.find((status) => seen.has(status)) ?? 'skipped'
}
