import type { CalibrationBin } from './calibrationBins.js'
import { normalQuantile } from './normalQuantile.js'
import { sum } from './sum.js'

/**
 * The expected calibration error that probabilities which come true as often as they say have at most, but for a share `level` of the
 * cases: the distance of each bin is that of a normal number from its mean, of variance p(1 − p) / rows. 0 of no rows.
 */
export function calibrationErrorByChance(bins: readonly CalibrationBin[], level = 0.05): number {
  const rows = sum(bins.map((bin) => bin.rows))
  const deviations = bins.map((bin) => Math.sqrt(bin.predicted * (1 - bin.predicted) * bin.rows) / rows)
  const mean = Math.sqrt(2 / Math.PI) * sum(deviations)
  const variance = (1 - 2 / Math.PI) * sum(deviations.map((each) => each ** 2))
  return mean - normalQuantile(level) * Math.sqrt(variance)
}
