import { outcomes } from '../../src/aggregates/outcomes.js'
import type { OutcomeCount } from '../../src/aggregates/outcomes.js'
import { jackknifeVariance } from '../../src/math/jackknifeVariance.js'
import { normalInterval } from '../../src/math/normalInterval.js'
import { wilsonInterval } from '../../src/math/wilsonInterval.js'
import { metric } from '../../src/metrics/metric.js'
import { confusion } from '../../src/metrics/performance/confusion.js'
import type { ClassChoice, ClassScore } from '../../src/metrics/performance/classScores.js'
import { columnOf } from '../../src/sql/build.js'
import { keyOf } from '../../src/sql/keyOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Operand } from '../../src/sql/operand.js'
import type { SqlValue } from '../../src/sql/selection.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import { print } from '../print.js'
import type { Subject } from '../subject.js'
import { classChoice } from './classChoice.js'
import { labelling } from './labelling.js'
import { openScoring } from './openScoring.js'
import type { ScoreOptions } from './scoreOptions.js'

/** A score of classes, counted from truths and guesses. */
export async function classEstimate(subject: Subject, score: ClassScore, options: ScoreOptions): Promise<Estimate> {
  const scoring = await openScoring(subject)
  const { guess, labelled, truth, weight, task } = scoring
  if (task === 'regression') throw new Misuse(`${score.name} is of classes; ${scoring.target.name} holds numbers`)
  if (guess === undefined)
    throw new Misuse('scored(…) names neither prediction nor probability, of which this needs one')
  // Shares have Wilson's interval; all else a jackknife's, of groups of rows.
  const groupedBy = score.part === undefined ? undefined : []
  const [known, listed] = await Promise.all([
    labelling(scoring, subject),
    labelled.ask(outcomesOf(truth, guess, weight, groupedBy ?? subject.schema.map(({ name }) => columnOf(name)))),
  ])
  const missing = listed.filter((each) => each.guess === null).reduce((sum, { rows }) => sum + rows, 0)
  const problem =
    known.problem ?? (missing > 0 ? `${counted(missing, 'row')} of ${known.labelled} have no prediction.` : undefined)
  const table = confusion(listed)
  const choice = classChoice(score, scoring, table.classes, options)
  const value = problem === undefined ? score.value(table, choice) : undefined
  return {
    value,
    because: problem ?? undefinedText(score, table.classes, choice),
    rows: known.labelled,
    interval: (confidence) => {
      if (value === undefined) return undefined
      const part = score.part?.(table, choice)
      if (part !== undefined) return wilsonInterval(part.count, part.of, confidence)
      const variance = jackknifeVariance(
        withoutGroups(listed).map(
          (each) => score.value(confusion(each), classChoice(score, scoring, table.classes, options)) ?? NaN,
        ),
      )
      return variance === undefined ? undefined : normalInterval(value, variance, confidence)
    },
    evidence: { counted: known.text, facts: { rows: known.rows, labelled: known.labelled } },
  }
}

function outcomesOf(
  truth: Operand,
  guess: Operand,
  weight: Operand | undefined,
  groupedBy: readonly ReturnType<typeof columnOf>[],
) {
  const asked = outcomes(truth, guess, { ...(weight && { weight }), ...(groupedBy.length > 0 && { groupedBy }) })
  return metric(keyOf('outcomes', asked.key), [asked], (found) => found)
}

/** The table with one group of rows left out, for each of the groups. */
function withoutGroups(listed: readonly OutcomeCount[]): readonly (readonly OutcomeCount[])[] {
  return [...new Set(listed.map(({ group }) => group))].map((left) => listed.filter(({ group }) => group !== left))
}

function undefinedText({ name }: ClassScore, classes: readonly SqlValue[], { index }: ClassChoice): string {
  const which = index >= 0 ? ` of class ${print(classes[index])}` : ''
  return `${name}${which} is not defined: a class has no rows to compute it from.`
}
