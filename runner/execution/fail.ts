import { DataAssertionError } from './dataAssertionError.js'
import { errorRecord, type Whereabouts } from './errorRecord.js'
import { happening } from './happening.js'
import type { Scope } from './scope.js'

/** Makes what was thrown a failure of the scope. An assertion on data that was judged before it was awaited is one already. */
export function fail(scope: Scope, thrown: unknown, where: Whereabouts): void {
  if (!DataAssertionError.is(thrown)) {
    scope.failures.push({ order: happening(), value: errorRecord(thrown, where) })
    return
  }
  const { order, record } = thrown
  if (!scope.failures.some((failure) => failure.order === order)) scope.failures.push({ order, value: record })
}
