import type { ErrorRecord } from '../events.js'
import type { Attempt, FileRun } from './fileRun.js'
import type { Ordered } from './scope.js'
import { siteLocation } from './siteLocation.js'
import { statusOf } from './statusOf.js'

/** Sends the record of a test whose assertions are all judged. */
export function endTest({ planned, scope, retries, durationMs }: Attempt, run: FileRun): void {
  const status = statusOf(planned, scope)
  const errors = inOrder(scope.failures)
  scope.isOver = true
  run.statuses.set(planned.index, status)
  if (status === 'failed') run.failed++
  run.channel.send({
    type: 'testEnded',
    index: planned.index,
    result: {
      status,
      durationMs,
      retries,
      assertions: inOrder(scope.assertions),
      errors: planned.test.fails ? errorsOfFails(status === 'failed', errors, planned, run) : errors,
      console: scope.console.records(),
    },
  })
  if (run.settings.bail > 0 && run.failed >= run.settings.bail) run.isCancelled = true
}

/** Of a `test.fails` the errors are what it was to show; what is wrong with it is that there are none, or misuse. */
function errorsOfFails(
  isFailed: boolean,
  errors: readonly ErrorRecord[],
  { test }: Attempt['planned'],
  { where }: FileRun,
): readonly ErrorRecord[] {
  if (!isFailed) return []
  if (errors.length > 0) return errors
  const message = 'test.fails: the test passes now; if what it shows is mended, make it a test'
  return [{ kind: 'assertion', message, stack: '', location: siteLocation(test.sites, where) }]
}

function inOrder<Value>(list: readonly Ordered<Value>[]): readonly Value[] {
  return list.toSorted((a, b) => a.order - b.order).map(({ value }) => value)
}
