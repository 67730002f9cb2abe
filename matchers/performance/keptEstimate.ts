import type { KeptScore } from '../../src/profiles/scoresProfile.js'
import type { Estimate } from '../../src/verdicts/estimate.js'

/** A score that is known from elsewhere, of so many rows; its interval is known at 95 % only. */
export function keptEstimate({ value, interval }: KeptScore, rows: number): Estimate {
  return { value, rows, interval: (confidence) => (confidence === 0.95 ? interval : undefined), evidence: {} }
}
