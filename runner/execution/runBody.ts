import type { PlannedTest } from '../tests/planTests.js'
import { enter } from './enter.js'
import type { FileRun } from './fileRun.js'
import { limited } from './limited.js'
import { openFixtures } from './openFixtures.js'
import type { Scope } from './scope.js'

/** Runs a test's body, with the fixtures that it asks for set up before and torn down after it. */
export async function runBody({ test, index, timeout }: PlannedTest, own: Scope, run: FileRun): Promise<void> {
  const { body, fixtures } = test
  if (body === undefined) return
  const ms = timeout ?? run.settings.testTimeout
  enter(run, 'test', [index], ms)
  const limit = { ms, what: 'the test', spent: run.recorder.spent }
  if (body.asks.length === 0) return limited(() => body.run({}), limit)
  const opened = openFixtures(fixtures)
  try {
    await limited(async () => body.run(await opened.setUp(body.asks)), limit)
  } finally {
    // Teardown may take away the data that assertions wait for.
    if (own.waiting > 0) await run.recorder.settle()
    await limited(opened.tearDown, {
      ms: run.settings.hookTimeout,
      what: 'teardown of fixtures',
      spent: run.recorder.spent,
    })
  }
}
