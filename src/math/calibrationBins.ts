import { at } from './at.js'
import type { ScoreCounts } from './scoreCounts.js'
import { sum } from './sum.js'

/** One bin of a reliability diagram. */
export interface CalibrationBin {
  readonly rows: number
  /** Mean probability of its rows, and the share of them that was positive. */
  readonly predicted: number
  readonly observed: number
}

/**
 * Bins of equal counts by the rank of the probability. The rows of one probability stay together, in the bin of their
 * middle one, so that bins depend on no order of the rows; bins without rows are left out.
 *
 * @param counts  by ascending probability of the positive class
 */
export function calibrationBins(counts: ScoreCounts, bins: number): readonly CalibrationBin[] {
  const { scores, positives, negatives } = counts
  const total = sum(positives) + sum(negatives)
  const found: { rows: number; predicted: number; observed: number }[] = []
  let below = 0
  for (let index = 0; index < scores.length; index++) {
    const rows = at(positives, index) + at(negatives, index)
    if (rows === 0) continue
    const bin = Math.min(bins - 1, Math.floor(((below + rows / 2) / total) * bins))
    const before = found[bin] ?? { rows: 0, predicted: 0, observed: 0 }
    found[bin] = {
      rows: before.rows + rows,
      predicted: before.predicted + rows * at(scores, index),
      observed: before.observed + at(positives, index),
    }
    below += rows
  }
  // `flatMap` passes over the holes of bins without rows.
  return found.flatMap(({ rows, predicted, observed }) => [
    { rows, predicted: predicted / rows, observed: observed / rows },
  ])
}
