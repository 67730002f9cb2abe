import { scoreRanks } from '../../src/aggregates/scoreRanks.js'
import { metric } from '../../src/metrics/metric.js'
import { keyOf } from '../../src/sql/keyOf.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import type { Subject } from '../subject.js'
import { chosenSides } from './chosenSides.js'
import type { CurveScore } from './curveScores.js'
import type { EstimateOptions } from './estimateOptions.js'
import { meanArea } from './meanArea.js'
import { openExpectation } from './openExpectation.js'

/**
 * The area under a curve to expect of rows whose truth is not known: a row counts as positive as much as that is likely, and as negative
 * for the rest (NannyML's CBPE, but that equal probabilities are in no order). Its interval is that of so many rows whose truth were known.
 */
export async function expectedCurveEstimate(
  subject: Subject,
  score: CurveScore,
  options: EstimateOptions,
): Promise<Estimate> {
  const { scoring, rows, count, chances, weight, evidence, problem } = await openExpectation(
    subject,
    score.name,
    options,
  )
  const asked = chosenSides(chances, score.name, scoring, options).map(async ({ name, probability, chance }) => {
    const ranks = scoreRanks(probability, { chance }, weight)
    return { name, ranks: await rows.ask(metric(keyOf('scoreRanks', ranks.key), [ranks], (found) => found)) }
  })
  const { value, interval, because } = meanArea(score, await Promise.all(asked), options)
  return {
    value: problem === undefined ? value : undefined,
    because: problem ?? because ?? `${score.name} is not defined of these rows.`,
    rows: count,
    interval: problem === undefined ? interval : () => undefined,
    evidence,
  }
}
