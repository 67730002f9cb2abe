import type { Verdict } from './verdict.js'

/** Where a verdict's data came from, for the last line of its message. */
export interface Provenance {
  /** The call as the user wrote it: `expect(orders).toHaveNoNulls("id")`. */
  readonly call: string
  readonly not: boolean
  /** `data/orders.parquet, one scan for 7 assertions`. */
  readonly scanned?: string
}

/** The message of a verdict, as plain text. Line one is the call, then Expected, Received, Counted, Scanned. */
export function explain(verdict: Verdict, { call, not, scanned }: Provenance): string {
  const lines = [
    ...(verdict.expected === '' ? [] : [['Expected', `${not ? 'not ' : ''}${verdict.expected}`]]),
    ...(verdict.expected === '' ? [] : [['Received', verdict.shown ?? String(verdict.received ?? '')]]),
    ...(verdict.counted === undefined ? [] : [['Counted', verdict.counted]]),
  ].map(([label, text]) => `  ${String(label).padEnd(9)} ${String(text)}`)
  const details = (verdict.details ?? []).map((line) => (line === '' ? '' : `  ${line}`))
  const scan = scanned === undefined ? [] : [`  Scanned   ${scanned}`]
  return [call, '', ...lines, ...details, ...scan].join('\n')
}
