import { calibration } from '../../src/aggregates/calibration.js'
import { calibrationBins } from '../../src/math/calibrationBins.js'
import { calibrationCurve } from '../../src/math/calibrationCurve.js'
import type { CalibrationCurve } from '../../src/math/calibrationCurve.js'
import { calibrationErrorByChance } from '../../src/math/calibrationErrorByChance.js'
import { expectedCalibrationError } from '../../src/math/expectedCalibrationError.js'
import { metric } from '../../src/metrics/metric.js'
import type { Expression } from '../../src/sql/expression.js'
import { keyOf } from '../../src/sql/keyOf.js'
import type { Subject } from '../subject.js'
import type { Side } from './probabilitySides.js'

/** How the probabilities of one class came true. */
export interface Calibrator {
  /** The expected calibration error, and what chance makes of it at most, with 95 % confidence. */
  readonly error: number
  readonly byChance: number
  /** What the probabilities must become; absent where they are good as they are. */
  readonly curve?: CalibrationCurve
  /** Not of two kinds of rows, of which nothing can be learnt. */
  readonly isOneSided: boolean
}

/** NannyML looks at as many. */
const errorBins = 10

/** Of at most so many rows, and of probabilities that each stand in more than a 10,000th of them, every probability is by itself. */
const fineBins = 10_000

/** Learns from rows whose truth is known; the curve is isotonic regression's. */
export async function calibrator(
  rows: Subject,
  { probability, isTrue }: Pick<Side, 'probability' | 'isTrue'>,
  weight: Expression | undefined,
): Promise<Calibrator> {
  const asked = calibration(probability, isTrue, { bins: fineBins, ...(weight && { weight }) })
  const found = await rows.ask(metric(keyOf('calibration', asked.key), [asked], (bins) => bins))
  const known = found.filter((bin) => bin.rows > 0)
  const counts = {
    scores: known.map((bin) => bin.predicted / bin.rows),
    positives: known.map((bin) => bin.positives),
    negatives: known.map((bin) => bin.rows - bin.positives),
  }
  const bins = calibrationBins(counts, errorBins)
  const [error, byChance] = [expectedCalibrationError(bins) ?? 0, calibrationErrorByChance(bins)]
  const isOneSided = [counts.positives, counts.negatives].some((each) => each.every((number) => number === 0))
  return { error, byChance, isOneSided, ...(error > byChance && { curve: calibrationCurve(counts) }) }
}
