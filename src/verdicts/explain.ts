import { formatFact } from './formatFact.js'
import { formatNumber } from './formatNumber.js'
import type { Verdict } from './verdict.js'

/** What a message says beside the verdict itself. */
export interface Provenance {
  /** The call as the user wrote it: `expect(orders).toHaveNoNulls("id")`. */
  readonly call: string
  readonly not: boolean
  /** Where the data came from: `data/orders.parquet, one scan for 7 assertions`. */
  readonly scanned?: string
}

/**
 * The message of a verdict, as plain text: the call, then Expected, Received, Counted, the verdict's own lines, Scanned.
 * A verdict without `expected` (a misuse, a sentence) has only its own lines.
 */
export function explain(verdict: Verdict, { call, not, scanned }: Provenance): string {
  const { expected, received, interval, shown, counted, details = [], isTold } = verdict
  const judged = expected !== '' && isTold !== true
  return [
    call,
    '',
    ...(judged ? [labelled('Expected', not ? `not ${expected}` : expected)] : []),
    ...(judged ? [labelled('Received', shown ?? formatFact(received ?? null))] : []),
    ...(interval === undefined
      ? []
      : [labelled('Interval', `${interval.map((end) => formatNumber(end)).join(' to ')} (95 %)`)]),
    ...(counted === undefined ? [] : [labelled('Counted', counted)]),
    ...details.map((line) => (line === '' ? '' : `  ${line}`)),
    ...(scanned === undefined ? [] : [labelled('Scanned', scanned)]),
  ].join('\n')
}

function labelled(label: string, text: string): string {
  return `  ${label.padEnd(8)}  ${text}`
}
