import type { TestStatus } from '../events.js'
import type { PlannedTest } from '../tests/planTests.js'
import type { Failure, Scope } from './scope.js'

/**
 * What became of a test whose assertions are all judged. A `warn` test only warns of what it is about; that it is
 * misused, cannot read its data, cannot ask its model or broke in a hook fails the run all the same. So misuse is no
 * failure that `test.fails` waits for.
 */
export function statusOf({ test, severity }: PlannedTest, { failures, assertions }: Scope): TestStatus {
  const isWarning = (failure: Failure) =>
    failure.isWarning === true || (severity === 'warn' && mild.has(failure.value.kind))
  if (test.fails && !failures.some(({ value }) => value.kind === 'misuse'))
    return failures.length > 0 ? 'passed' : 'failed'
  if (failures.length > 0) return failures.every(isWarning) ? 'warned' : 'failed'
  return assertions.some(({ value }) => value.outcome === 'inconclusive') ? 'inconclusive' : 'passed'
}

const mild: ReadonlySet<string> = new Set(['assertion', 'thrown', 'timeout'])
