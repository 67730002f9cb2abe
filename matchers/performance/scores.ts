import { classScores } from '../../src/metrics/performance/classScores.js'
import { mapRecord } from '../../src/sql/mapRecord.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import type { Subject } from '../subject.js'
import { classEstimate } from './classEstimate.js'
import { curveEstimate } from './curveEstimate.js'
import { curveScores } from './curveScores.js'
import { lossEstimate } from './lossEstimate.js'
import { lossScores } from './lossScores.js'
import type { ScoreOptions } from './scoreOptions.js'

export interface Score {
  /** As messages call it. */
  readonly name: string
  readonly estimate: (subject: Subject, options: ScoreOptions) => Promise<Estimate>
}

export type ScoreName = keyof typeof classScores | keyof typeof lossScores | keyof typeof curveScores

/** All scores of a model, by the names that options and matchers give them. */
export const scores: Readonly<Record<ScoreName, Score>> = {
  ...estimated(classScores, classEstimate),
  ...estimated(lossScores, lossEstimate),
  ...estimated(curveScores, curveEstimate),
}

function estimated<Name extends string, Kind extends { readonly name: string }>(
  table: Readonly<Record<Name, Kind>>,
  estimate: (subject: Subject, score: Kind, options: ScoreOptions) => Promise<Estimate>,
): Readonly<Record<Name, Score>> {
  return mapRecord(table, (score) => ({
    name: score.name,
    estimate: (subject, options) => estimate(subject, score, options),
  }))
}
