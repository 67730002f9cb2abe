import { classScores } from '../../src/metrics/performance/classScores.js'
import { mapRecord } from '../../src/sql/mapRecord.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import type { Subject } from '../subject.js'
import { curveScores } from './curveScores.js'
import type { EstimateOptions } from './estimateOptions.js'
import { expectedClassEstimate } from './expectedClassEstimate.js'
import { expectedCurveEstimate } from './expectedCurveEstimate.js'
import { expectedLossEstimate } from './expectedLossEstimate.js'
import { lossScores } from './lossScores.js'

interface EstimatedScore {
  /** As messages call it. */
  readonly name: string
  readonly estimate: (subject: Subject, options: EstimateOptions) => Promise<Estimate>
}

const { accuracy, precision, recall, specificity, f1 } = classScores
const { rocAuc, prAuc } = curveScores
const { mae, mse, rmse, mape } = lossScores

/** The scores that can be told of rows whose truth is not known. */
export const estimatedScores = {
  ...estimated({ accuracy, precision, recall, specificity, f1 }, expectedClassEstimate),
  ...estimated({ rocAuc, prAuc }, expectedCurveEstimate),
  ...estimated({ mae, mse, rmse, mape }, expectedLossEstimate),
}

function estimated<Name extends string, Kind extends { readonly name: string }>(
  table: Readonly<Record<Name, Kind>>,
  estimate: (subject: Subject, score: Kind, options: EstimateOptions) => Promise<Estimate>,
): Readonly<Record<Name, EstimatedScore>> {
  return mapRecord(table, (score) => ({
    name: `estimated ${score.name}`,
    estimate: (subject, options) => estimate(subject, score, options),
  }))
}
