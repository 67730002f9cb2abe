import type { TestStatus } from '../events.js'
import type { PlannedTest } from '../tests/planTests.js'
import type { FileRun } from './fileRun.js'

/** Sends the record of a test that does not run. */
export function skipTest({ index, test, runs }: PlannedTest, { channel, statuses }: FileRun): void {
  const status: TestStatus = runs ? 'notRun' : test.mode === 'todo' ? 'todo' : 'skipped'
  statuses.set(index, status)
  channel.send({
    type: 'testEnded',
    index,
    result: { status, durationMs: 0, retries: 0, assertions: [], errors: [], console: [] },
  })
}
