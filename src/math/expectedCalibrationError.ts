import type { CalibrationBin } from './calibrationBins.js'
import { sum } from './sum.js'

/**
 * Mean distance, by rows, between the probability that was predicted in a bin and the share that came true (Naeini et
 * al. 2015); in [0, 1]. `undefined` of no rows.
 */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): number | undefined {
  const rows = sum(bins.map((bin) => bin.rows))
  return rows > 0 ? sum(bins.map((bin) => bin.rows * Math.abs(bin.predicted - bin.observed))) / rows : undefined
}
