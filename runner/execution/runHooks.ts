import type { Hook } from '../tests/suite.js'
import { enter } from './enter.js'
import { fail } from './fail.js'
import type { FileRun } from './fileRun.js'
import { limited } from './limited.js'
import type { Scope } from './scope.js'
import { scopes } from './scopes.js'

interface Of {
  readonly scope: Scope
  /** Index of the test they are run for, if any. */
  readonly tests: readonly number[]
  readonly run: FileRun
}

/** Runs hooks one after the other, up to the first that fails; its failure is the scope's. */
export async function runHooks(hooks: readonly Hook[], { scope, tests, run }: Of): Promise<boolean> {
  for (const { name, run: body, timeout } of hooks) {
    const ms = timeout ?? run.settings.hookTimeout
    enter(run, 'hook', tests, ms)
    try {
      await scopes.run(scope, () => limited(body, { ms, what: name, spent: run.recorder.spent }))
    } catch (error) {
      fail(scope, error, { ...run.where, otherwise: 'hook' })
      return false
    }
  }
  return true
}
