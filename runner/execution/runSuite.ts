import type { ErrorRecord } from '../events.js'
import type { Suite } from '../tests/suite.js'
import type { FileRun } from './fileRun.js'
import { happening } from './happening.js'
import { runSuiteHooks } from './runSuiteHooks.js'
import { runTest } from './runTest.js'
import { skipTest } from './skipTest.js'

/**
 * Runs a suite's tests and suites one after the other, its `beforeAll` hooks before the first and its `afterAll` hooks
 * after the last, if any of its tests runs at all. When a `beforeAll` fails, all of its tests fail by it.
 */
export async function runSuite(suite: Suite, run: FileRun, blocked: readonly ErrorRecord[] = []): Promise<void> {
  const isAlive = blocked.length === 0 && hasRunning(suite, run)
  const failures = isAlive ? await runSuiteHooks(suite.hooks.beforeAll, run) : blocked
  for (const child of suite.children) {
    if (child.kind === 'suite') {
      await runSuite(child, run, failures)
      continue
    }
    const planned = run.planned.get(child)
    if (planned === undefined) continue
    if (planned.runs && !run.isCancelled) await runTest(planned, run, failures)
    else skipTest(planned, run)
  }
  if (!isAlive || suite.hooks.afterAll.length === 0) return
  // A hook may take away the data that assertions wait for.
  await run.recorder.settle()
  const late = await runSuiteHooks(suite.hooks.afterAll, run)
  run.outside.failures.push(...late.map((value) => ({ order: happening(), value })))
}

function hasRunning(suite: Suite, run: FileRun): boolean {
  return suite.children.some((child) =>
    child.kind === 'suite' ? hasRunning(child, run) : run.planned.get(child)?.runs === true,
  )
}
