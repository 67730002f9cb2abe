import { setImmediate } from 'node:timers'
import type { ErrorRecord } from '../events.js'
import type { PlannedTest } from '../tests/planTests.js'
import type { Hook, Suite } from '../tests/suite.js'
import { announced } from './announced.js'
import { endTest } from './endTest.js'
import { fail } from './fail.js'
import type { Attempt, FileRun } from './fileRun.js'
import { forbiddenOnly } from './forbiddenOnly.js'
import { happening } from './happening.js'
import { runBody } from './runBody.js'
import { runHooks } from './runHooks.js'
import { scope } from './scope.js'
import { scopes } from './scopes.js'
import { statusOf } from './statusOf.js'

/** Runs a test with its hooks, again when it fails and has a `retry`. It ends when its assertions on data are judged. */
export async function runTest(planned: PlannedTest, run: FileRun, blocked: readonly ErrorRecord[]): Promise<void> {
  const attempt: Attempt = {
    planned,
    scope: newScope(planned, run),
    retries: 0,
    startedAt: performance.now(),
    durationMs: 0,
  }
  run.current = attempt
  const reasons = blocked.length > 0 ? blocked : forbiddenOnly(planned, run)
  if (reasons.length > 0) attempt.scope.failures.push(...reasons.map((value) => ({ order: happening(), value })))
  else await runAttempts(attempt, run)
  run.current = undefined
  attempt.durationMs = performance.now() - attempt.startedAt
  if (attempt.scope.waiting > 0) run.open.add(attempt)
  else endTest(attempt, run)
}

async function runAttempts(attempt: Attempt, run: FileRun): Promise<void> {
  const { planned } = attempt
  const retry = planned.retry ?? run.settings.retry
  for (;;) {
    await runOnce(attempt, run)
    if (attempt.retries >= retry || run.isCancelled) return
    if (attempt.scope.waiting > 0) await run.recorder.settle()
    if (statusOf(planned, attempt.scope) !== 'failed') return
    attempt.retries++
    attempt.scope = { ...newScope(planned, run), console: attempt.scope.console }
  }
}

async function runOnce({ planned, scope: own }: Attempt, run: FileRun): Promise<void> {
  const { before, after } = hooksOf(planned.test.parent)
  const of = { scope: own, tests: [planned.index], run }
  if (await runHooks(before, of)) {
    try {
      await scopes.run(own, () => runBody(planned, own, run))
    } catch (error) {
      fail(own, error, run.where)
    }
    for (const error of own.expect.suppressedErrors) fail(own, error, run.where)
    own.failures.push(...announced(own.expect, run.where).map((value) => ({ order: happening(), value })))
  }
  // Rejections that nobody handles are told after the microtasks, and belong to this test while it is not over.
  await new Promise((resolve) => setImmediate(resolve))
  if (after.length === 0) return
  // A hook may take away the data that assertions wait for.
  await run.recorder.settle()
  await runHooks(after, of)
}

function newScope({ index, fullName }: PlannedTest, { settings }: FileRun) {
  return scope({ test: index, name: fullName, seed: settings.seed })
}

function hooksOf(suite: Suite): { readonly before: readonly Hook[]; readonly after: readonly Hook[] } {
  const { beforeEach, afterEach } = suite.hooks
  if (suite.parent === undefined) return { before: beforeEach, after: afterEach }
  const outer = hooksOf(suite.parent)
  return { before: [...outer.before, ...beforeEach], after: [...afterEach, ...outer.after] }
}
