import type { Evidence } from './evidence.js'

export type DriftOutcome = 'pass' | 'fail' | 'inconclusive' | 'error' | 'skipped'

/** A column that was compared. */
export interface JudgedColumn {
  readonly outcome: 'pass' | 'fail' | 'inconclusive'
  readonly parts: readonly JudgedPart[]
  /** The smallest D, as a share of all rows, that would have been seen with 80 % power; absent without a shape. */
  readonly detectable?: number
}

export interface JudgedPart {
  readonly evidence: Evidence
  readonly outcome: 'pass' | 'fail'
  /** The current share less the reference's. */
  readonly change?: number
  readonly kolmogorovSmirnov?: number
  readonly jensenShannon?: number
  /** The smaller one where two tests ran; absent where none did. */
  readonly pValue?: number
  /** Corrected by Holm for all tests of the assertion. */
  readonly adjustedPValue?: number
  readonly test?: 'fisherExact' | 'kolmogorovSmirnov' | 'chiSquared' | 'mannWhitney'
}
