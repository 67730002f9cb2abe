import { rowCount } from '../../src/metrics/rowCount.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Evidence } from '../../src/verdicts/bound.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Subject } from '../subject.js'
import { areProbabilities } from './areProbabilities.js'
import { assumption } from './assumption.js'
import { calibrationText } from './calibrationText.js'
import { calibrator } from './calibrator.js'
import type { EstimateOptions } from './estimateOptions.js'
import { estimateReference } from './estimateReference.js'
import { labelling } from './labelling.js'
import { openScoring } from './openScoring.js'
import { predictionsOf } from './predictionsOf.js'
import { probabilitySides } from './probabilitySides.js'
import type { Scoring } from './scoring.js'
import { withChances } from './withChances.js'
import type { Chance } from './withChances.js'

/** Rows whose truth is not known, with what is to be expected of it. */
export interface Expectation {
  /** The reference's, with what the model said of these rows. */
  readonly scoring: Scoring
  /** Those whose probabilities are in [0, 1]. */
  readonly rows: Subject
  readonly count: number
  /** Of every class, or of the positive one. */
  readonly chances: readonly Chance[]
  readonly weight: Expression | undefined
  readonly evidence: Evidence
  /** Why nothing can be said. */
  readonly problem?: string
}

/** Learns on the reference how often probabilities come true, and expects the same of rows whose truth need not be known. */
export async function openExpectation(subject: Subject, name: string, options: EstimateOptions): Promise<Expectation> {
  const before = await estimateReference(subject, options)
  const known = await openScoring(before)
  const { task, roles, target, truth, labelled, classes, positive } = known
  if (task === 'regression') throw new Misuse(`${name} is of classes; ${target.name} holds numbers`)
  const weightName = subject.dataset.roles?.weight
  const weight = weightName === undefined ? undefined : finite(subject.column(weightName))
  const scoring: Scoring = {
    ...{ task, roles, target, truth, labelled, classes },
    ...(positive !== undefined && { positive }),
    ...predictionsOf(subject, known),
  }
  if (scoring.guess !== undefined && scoring.guess.type !== truth.type)
    throw new Misuse(
      `the predictions are no classes of ${target.name}, which is of another type (${target.engineType})`,
    )
  const [oldSides, sides] = [probabilitySides(known), probabilitySides(scoring)]
  const oldRows = labelled.where({ expression: areProbabilities(oldSides) })
  const rows = subject.where({ expression: areProbabilities(sides) })
  const oldWeight = known.weight && finite(known.weight)
  const [labels, oldCount, all, count, calibrators] = await Promise.all([
    labelling(known, before),
    oldRows.ask(rowCount),
    subject.ask(rowCount),
    rows.ask(rowCount),
    Promise.all(oldSides.map((side) => calibrator(oldRows, side, oldWeight))),
  ])
  const without = (missing: number, of: number, source: string) =>
    missing === 0 ? undefined : `${counted(missing, 'row')} of ${of}${source} have no probability in [0, 1].`
  const problem =
    labels.problem ??
    without(labels.labelled - oldCount, labels.labelled, ` of ${before.dataset.label}`) ??
    without(all - count, all, '') ??
    (calibrators.some(({ isOneSided }) => isOneSided)
      ? `All labelled rows of ${before.dataset.label} are of one class, from which nothing can be learnt.`
      : undefined)
  const calibrated = calibrators.flatMap((each, index) => {
    const side = sides[index]
    return side === undefined ? [] : [{ ...side, calibrator: each }]
  })
  return {
    scoring,
    ...withChances(rows, calibrated),
    count,
    weight,
    evidence: {
      counted: `${counted(all, 'row')}; ${before.dataset.label} ${labels.text}`,
      facts: {
        rows: all,
        referenceRows: labels.rows,
        labelled: labels.labelled,
        calibrated: calibrators.some(({ curve }) => curve !== undefined),
        calibrationError: Math.max(...calibrators.map(({ error }) => error)),
      },
      details: [calibrationText(calibrated, before.dataset.label), assumption],
    },
    ...(problem !== undefined && { problem }),
  }
}
