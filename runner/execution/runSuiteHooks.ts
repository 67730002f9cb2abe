import type { ErrorRecord } from '../events.js'
import type { Hook } from '../tests/suite.js'
import type { FileRun } from './fileRun.js'
import { runHooks } from './runHooks.js'
import { scope } from './scope.js'

/** Runs `beforeAll` or `afterAll` hooks with a scope of their own, judges what they assert, and gives what failed. */
export async function runSuiteHooks(hooks: readonly Hook[], run: FileRun): Promise<readonly ErrorRecord[]> {
  if (hooks.length === 0) return []
  const own = { ...scope({ name: '', seed: run.settings.seed }), console: run.outside.console }
  await runHooks(hooks, { scope: own, tests: [], run })
  if (own.waiting > 0) await run.recorder.settle()
  own.isOver = true
  return own.failures.toSorted((a, b) => a.order - b.order).map(({ value }) => value)
}
