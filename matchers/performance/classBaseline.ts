import { outcomes } from '../../src/aggregates/outcomes.js'
import { metric as metricOf } from '../../src/metrics/metric.js'
import { confusion } from '../../src/metrics/performance/confusion.js'
import type { ClassScore } from '../../src/metrics/performance/classScores.js'
import { keyOf } from '../../src/sql/keyOf.js'
import { classChoice } from './classChoice.js'
import type { ScoreOptions } from './scoreOptions.js'
import type { Scoring } from './scoring.js'

export type ClassStrategy = 'mostFrequent' | 'stratified' | 'uniform'

/** The score of a guess that knows only how often each class occurs, from the table of outcomes that is expected of it. */
export async function classBaseline(
  scoring: Scoring,
  score: ClassScore,
  strategy: ClassStrategy,
  options: ScoreOptions,
): Promise<number | undefined> {
  const { labelled, truth, weight } = scoring
  const asked = outcomes(truth, truth, weight && { weight })
  const { classes, counts } = confusion(
    await labelled.ask(metricOf(keyOf('outcomes', asked.key), [asked], (all) => all)),
  )
  const sizes = counts.map((row, index) => row[index] ?? 0)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const most = sizes.indexOf(Math.max(...sizes))
  const shares = {
    mostFrequent: sizes.map((_, index) => (index === most ? 1 : 0)),
    stratified: sizes.map((size) => size / all),
    uniform: sizes.map(() => 1 / sizes.length),
  }[strategy]
  const table = { classes, counts: sizes.map((size) => shares.map((share) => size * share)) }
  return score.value(table, classChoice(score, scoring, classes, options))
}
