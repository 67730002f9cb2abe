import type { Verdict } from '../../src/verdicts/verdict.js'

/** A promise that was not kept, or that nobody could judge. */
export interface Violation {
  /** Absent: about the whole data. */
  readonly column?: string
  readonly severity: 'error' | 'warn'
  readonly outcome: Exclude<Verdict['outcome'], 'pass'>
  /** The first line says what is wrong. */
  readonly lines: readonly string[]
  /** In [0, 1]: the share of rows that are wrong, 1 where the column is wrong itself. Larger ones are told first. */
  readonly size: number
}
