import type { RunError } from '../../src/store/runRecord.js'
import type { ErrorRecord, RunReport, TestRecord } from '../events.js'
import { bounded } from './bounded.js'

/** What went wrong in a run outside of assertions on data: what was thrown, timed out, crashed, or did not load. */
export function errorsOf({ files, unhandledErrors }: RunReport): readonly RunError[] {
  const told = ({ message }: ErrorRecord) => ({ message: bounded(message, 10_000) })
  return [
    ...files.flatMap(({ path, error, tests }) => [
      ...(error === null ? [] : [{ file: path, ...told(error) }]),
      ...tests.flatMap((test) =>
        errorsOutside(test).map((each) => ({ file: path, test: bounded(test.fullName, 1_000), ...told(each) })),
      ),
    ]),
    ...unhandledErrors.map(told),
  ]
}

function errorsOutside({ assertions, errors }: TestRecord): readonly ErrorRecord[] {
  const known = new Set(assertions.map(({ message }) => message))
  return errors.filter(({ message }) => !known.has(message))
}
