import { outcomes } from '../../src/aggregates/outcomes.js'
import type { ClassScore } from '../../src/metrics/performance/classScores.js'
import { confusion } from '../../src/metrics/performance/confusion.js'
import { columnOf } from '../../src/sql/build.js'
import type { Subject } from '../subject.js'
import { askPrevious } from './askPrevious.js'
import { classChoice } from './classChoice.js'
import type { ScoreOptions } from './scoreOptions.js'
import type { Scoring } from './scoring.js'

const [truth, guess, weight] = [columnOf('truth'), columnOf('guess'), columnOf('weight')]

/** The score of classes of a guess that says what the labelled row before in time was; the first row has no guess. */
export async function previousClasses(subject: Subject, scoring: Scoring, score: ClassScore, options: ScoreOptions) {
  const { type } = scoring.truth
  const asked = outcomes(
    { type, expression: truth },
    { type, expression: guess },
    { weight: { type: 'number', expression: weight } },
  )
  const { classes, counts } = confusion(await askPrevious(subject, scoring, asked))
  return classes.length === 0
    ? undefined
    : score.value({ classes, counts }, classChoice(score, scoring, classes, options))
}
