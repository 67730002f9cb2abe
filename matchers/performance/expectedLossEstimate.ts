import { expectedLosses } from '../../src/math/expectedLosses.js'
import { moments } from '../../src/math/moments.js'
import { normalInterval } from '../../src/math/normalInterval.js'
import { rowCount } from '../../src/metrics/rowCount.js'
import { drawJoint } from '../../src/profiles/joint/drawJoint.js'
import { jointFeatures } from '../../src/profiles/joint/jointFeatures.js'
import type { Data } from '../../src/profiles/data.js'
import { call } from '../../src/sql/build.js'
import { finite } from '../../src/sql/finite.js'
import { Misuse } from '../../src/sql/misuse.js'
import { operand } from '../../src/sql/operand.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import { dataOf } from '../drift/dataOf.js'
import type { Subject } from '../subject.js'
import { assumption } from './assumption.js'
import { columnsOfRoles } from './columnsOfRoles.js'
import type { EstimateOptions } from './estimateOptions.js'
import { estimateReference } from './estimateReference.js'
import { labelling } from './labelling.js'
import type { LossScore } from './lossScores.js'
import { openScoring } from './openScoring.js'
import { predictionsOf } from './predictionsOf.js'

/** Rows that are drawn of each side at most. */
const mostRows = 100_000
const leastRows = 50
const seed = 42

/**
 * A score of numbers to expect of rows whose truth is not known (direct loss estimation, NannyML's DLE): boosted trees learn on the
 * reference what a row costs, from its features and its prediction. Its interval is normal, from the variance of the reference's losses.
 */
export async function expectedLossEstimate(
  subject: Subject,
  score: LossScore,
  options: EstimateOptions,
): Promise<Estimate> {
  const before = await estimateReference(subject, options)
  const known = await openScoring(before)
  if (known.task !== 'regression') throw new Misuse(`${score.name} is of numbers; ${known.target.name} holds classes`)
  const { guess } = predictionsOf(subject, known)
  if (guess === undefined || known.guess === undefined)
    throw new Misuse('scored(…) names no prediction, which this needs')
  if (known.weight !== undefined || subject.dataset.roles?.weight !== undefined)
    throw new Misuse(`an estimated ${score.name} knows no weights`)
  const [oldGuess, newGuess] = [finite(known.guess), finite(guess)]
  const loss = { type: 'number', expression: score.loss(operand(known.truth), oldGuess, {}) } as const
  const oldRows = known.labelled.where({ expression: call('isNotNull', oldGuess) })
  const rows = subject.where({ expression: call('isNotNull', newGuess) })
  const taken = [before, subject].flatMap(({ dataset: { roles = {} } }) => Object.values(columnsOfRoles(roles)).flat())
  const [labels, all, oldCount, count, drawn] = await Promise.all([
    labelling(known, before),
    subject.ask(rowCount),
    oldRows.ask(rowCount),
    rows.ask(rowCount),
    drawJoint(
      { data: featuresOf(oldRows, taken), beside: [known.guess, loss] },
      // No row of theirs has a loss.
      { data: featuresOf(rows, taken), beside: [guess, guess] },
      options,
      { leastColumns: 0, limit: mostRows, seed },
    ),
  ])
  const { sampled, columns, leftOut, beside } = drawn
  const without = (missing: number, of: number, source: string) =>
    missing === 0 ? undefined : `${counted(missing, 'row')} of ${of}${source} have no finite prediction.`
  const source = before.dataset.label
  const problem =
    labels.problem ??
    without(labels.labelled - oldCount, labels.labelled, ` of ${source}`) ??
    without(all - count, all, '') ??
    (oldCount < leastRows
      ? `${counted(oldCount, 'labelled row')} of ${source} teach too little; it takes ${leastRows}.`
      : undefined)
  const [guesses, losses] = beside.map((values) => Float64Array.from(values, Number)) as [Float64Array, Float64Array]
  const oldLosses = losses.subarray(0, sampled.reference)
  const features = [guesses, ...columns.flatMap(jointFeatures).map(({ values }) => values)]
  const expected =
    problem === undefined
      ? expectedLosses(
          features.map((each) => each.subarray(0, sampled.reference)),
          oldLosses,
          features.map((each) => each.subarray(sampled.reference)),
        )
      : new Float64Array()
  const mean = moments(expected).mean
  const variance = moments(oldLosses).variance / expected.length
  const scale = (value: number) => (score.of === 'root' ? Math.sqrt(value) : value)
  const value = expected.length === 0 ? undefined : scale(mean)
  const left = [...leftOut].map(([name, reason]) => `${name} (${reason})`)
  return {
    value,
    because: problem ?? `${score.name} is not defined of these rows.`,
    rows: sampled.current,
    interval: (confidence) => {
      if (value === undefined) return undefined
      const { low, high } = normalInterval(mean, variance, confidence)
      return { low: scale(Math.max(0, low)), high: scale(high) }
    },
    evidence: {
      counted: `${counted(all, 'row')}; ${source} ${labels.text}`,
      facts: {
        rows: all,
        referenceRows: labels.rows,
        labelled: labels.labelled,
        sampled: sampled.current,
        referenceSampled: sampled.reference,
        leftOut: Object.fromEntries(leftOut),
      },
      details: [
        `Boosted trees learnt ${score.of === 'root' ? 'the squared error' : 'the loss'} of a row from ${counted(1 + columns.length, 'column')} of ${counted(sampled.reference, 'row')} of ${source}, and were asked of ${counted(sampled.current, 'row')}.`,
        ...(left.length === 0
          ? []
          : [`left out: ${left.slice(0, 10).join(', ')}${left.length > 10 ? ` and ${left.length - 10} more` : ''}`]),
        assumption,
      ],
    },
  }
}

/** All columns but those that roles name. */
function featuresOf(rows: Subject, taken: readonly string[]): Data {
  const data = dataOf(rows)
  return { ...data, schema: data.schema.filter(({ name }) => !taken.includes(name)) }
}
