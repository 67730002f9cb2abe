import type { ErrorRecord } from '../events.js'

/** What an awaited assertion on data rejects with. It carries its record, so that the report has what was judged. */
export class DataAssertionError extends Error {
  override readonly name = 'DataAssertionError'
  readonly code = 'E_ASSERTION'
  readonly record: ErrorRecord
  /** Of the assertion, to tell whether it is among the failures of its test already. */
  readonly order: number
  readonly #isOurs = true

  constructor(record: ErrorRecord, order: number) {
    super(record.message)
    this.record = record
    this.order = order
    this.stack = `${record.message}\n${record.stack}`
  }

  /** Asks nothing of the value, which may be a proxy that throws. */
  static is(thrown: unknown): thrown is DataAssertionError {
    return typeof thrown === 'object' && thrown !== null && #isOurs in thrown
  }
}
